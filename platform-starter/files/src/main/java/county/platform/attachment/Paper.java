package county.platform.attachment;

import county.platform.problem.Refused;
import county.platform.upload.FileKind;
import county.platform.upload.FileName;
import java.util.Map;

/**
 * What somebody says of a file that they attach, checked as far as that goes without the database. Pure.
 *
 * @param kind of those that the module knows
 * @param name as people will see it, without folders
 */
record Paper(String kind, String name) {

    private static final int LONGEST = 150;

    static Paper of(Map<String, String> kinds, String kind, String written) {
        if (!kinds.containsKey(kind)) {
            throw Refused.malformed("kind", "请选择附件的种类：" + String.join("、", kinds.values()) + "。");
        }
        String name = FileName.safe(written);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Refused.malformed("name", "文件名须为 1 至 " + LONGEST + " 字。");
        }
        return new Paper(kind, name);
    }

    /** The same, its name ending as the content is. */
    Paper of(FileKind content) {
        return new Paper(kind, FileName.safe(name, content));
    }

    /** The media type of what may be attached: what the content is, whatever the file is called. */
    static String mediaType(FileKind content) {
        return switch (content) {
            case PDF -> "application/pdf";
            case JPEG -> "image/jpeg";
            case PNG -> "image/png";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> throw Refused.againstRule("file", "只能上传 PDF、JPG、PNG 或 XLSX 文件；请检查文件内容是否与名称一致。");
        };
    }
}
