package county.platform.document;

/** What a DOCX file says once for all of its text: types, fonts, page numbers. */
final class DocxStyles {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String BODY = "仿宋";
    private static final String BLACK = "黑体";
    private static final String BRUSH = "楷体";
    private static final String TITLE = "方正小标宋简体";
    private static final String SONG = "宋体";
    private static final String RED = "D00000";

    private DocxStyles() {}

    /** The styles' names are those that {@link DocxText} uses. Sizes in half points, distances in twentieths of a point. */
    static byte[] styles(Layout layout) {
        boolean official = layout == Layout.OFFICIAL;
        String body = official ? "32" : "22";
        String line = official ? "579" : "330";
        var xml = new Xml().open("w:styles", "xmlns:w", W);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        font(xml, BODY, body, "000000");
        xml.leaf("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN")
                .close()
                .close()
                .leaf("w:pPrDefault")
                .close();
        style(xml, "Normal", "both", line, "0", "0", BODY, body, "000000");
        style(xml, "Text", "both", line, official ? "640" : "440", "0", BODY, body, "000000");
        style(
                xml,
                "DocumentTitle",
                "center",
                official ? "640" : "480",
                "0",
                line,
                TITLE,
                official ? "44" : "36",
                "000000");
        style(xml, "Heading1", "left", line, official ? "640" : "0", "0", BLACK, body, "000000");
        style(xml, "Heading2", "left", line, official ? "640" : "0", "0", BRUSH, body, "000000");
        style(xml, "Heading3", "left", line, official ? "640" : "0", "0", BODY, body, "000000");
        style(xml, "Heading4", "left", line, official ? "640" : "0", "0", BODY, body, "000000");
        style(xml, "RedHead", "center", "900", "0", line, TITLE, "60", RED);
        style(xml, "Number", "center", line, "0", "0", BODY, body, "000000");
        style(xml, "Caption", "center", "360", "0", "60", BLACK, "24", "000000");
        style(xml, "Cell", "left", "320", "0", "0", BODY, official ? "24" : "21", "000000");
        style(xml, "HeadCell", "center", "320", "0", "0", BLACK, official ? "24" : "21", "000000");
        style(xml, "Figure", "right", "320", "0", "0", BODY, official ? "24" : "21", "000000");
        style(xml, "Note", "left", "320", "0", "0", BODY, official ? "21" : "18", "444444");
        style(xml, "Mark", "center", "320", "0", "120", BLACK, "22", "AA3333");
        style(xml, "Signature", "right", line, "0", "0", BODY, body, "000000");
        style(xml, "Footer", "left", "280", "0", "0", SONG, official ? "28" : "18", "000000");
        return xml.close().bytes();
    }

    private static void style(
            Xml xml,
            String name,
            String align,
            String line,
            String first,
            String after,
            String font,
            String size,
            String colour) {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", name);
        xml.leaf("w:name", "w:val", name.startsWith("Heading") ? "heading " + name.substring(7) : name);
        xml.open("w:pPr");
        if (name.equals("RedHead")) {
            xml.open("w:pBdr")
                    .leaf("w:bottom", "w:val", "single", "w:sz", "18", "w:space", "11", "w:color", RED)
                    .close();
        }
        xml.leaf(
                "w:spacing",
                "w:before",
                "0",
                "w:after",
                after,
                "w:line",
                line,
                "w:lineRule",
                name.equals("Cell") || name.equals("Figure") || name.equals("HeadCell") ? "atLeast" : "exact");
        xml.leaf("w:ind", "w:firstLine", first).leaf("w:jc", "w:val", align);
        if (name.startsWith("Heading")) {
            xml.leaf("w:outlineLvl", "w:val", Integer.toString(Integer.parseInt(name.substring(7)) - 1));
        }
        xml.close().open("w:rPr");
        font(xml, font, size, colour);
        xml.close().close();
    }

    private static void font(Xml xml, String font, String size, String colour) {
        xml.leaf(
                "w:rFonts",
                "w:ascii",
                "Times New Roman",
                "w:hAnsi",
                "Times New Roman",
                "w:eastAsia",
                font,
                "w:cs",
                "Times New Roman");
        xml.leaf("w:color", "w:val", colour).leaf("w:sz", "w:val", size).leaf("w:szCs", "w:val", size);
    }

    /** What stands for a font that a machine does not have. */
    static byte[] fonts() {
        var xml = new Xml().open("w:fonts", "xmlns:w", W);
        String[][] fonts = {
            {BODY, "仿宋_GB2312"}, {BLACK, "SimHei"}, {BRUSH, "楷体_GB2312"}, {TITLE, "小标宋"}, {SONG, "SimSun"}
        };
        for (String[] font : fonts) {
            xml.open("w:font", "w:name", font[0]).leaf("w:altName", "w:val", font[1]);
            xml.leaf("w:charset", "w:val", "86")
                    .leaf("w:family", "w:val", "auto")
                    .leaf("w:pitch", "w:val", "default")
                    .close();
        }
        return xml.close().bytes();
    }

    static byte[] settings() {
        return new Xml()
                .open("w:settings", "xmlns:w", W)
                .leaf("w:evenAndOddHeaders")
                .open("w:compat")
                .leaf(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        "15")
                .close()
                .close()
                .bytes();
    }

    /** The page number, outside: right on odd pages, left on even ones, one character from the edge. */
    static byte[] footer(Layout layout, String side) {
        boolean official = layout == Layout.OFFICIAL;
        var xml =
                new Xml().open("w:ftr", "xmlns:w", W).open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", "Footer");
        if (official) {
            xml.leaf("w:ind", side.equals("right") ? "w:right" : "w:left", "280");
        }
        xml.leaf("w:jc", "w:val", official ? side : "center").close();
        run(xml, official ? "— " : "");
        xml.open("w:fldSimple", "w:instr", " PAGE ");
        run(xml, "1");
        xml.close();
        run(xml, official ? " —" : "");
        return xml.close().close().bytes();
    }

    private static void run(Xml xml, String text) {
        xml.open("w:r").open("w:t", "xml:space", "preserve").text(text).close().close();
    }
}
