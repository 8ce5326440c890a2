package county.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "证明.pdf, 证明.pdf",
        "../../证明.pdf, 证明.pdf",
        "C:\\文件\\证明.pdf, 证明.pdf",
        "'a\u202efdp.exe', afdp.exe",
        "'名单\r\n.xlsx', 名单.xlsx",
        "'\ufeff名\u200b单.xlsx', 名单.xlsx",
        "'a\u0000b\u0085c', abc",
        "'半\ud800个', 半个",
        "测𬍛䶮.xlsx, 测𬍛䶮.xlsx",
        "'a<b>:c|d?*\".pdf', a_b__c_d___.pdf",
        "'  名单 . ', 名单",
        "con, _con",
        "LPT1.pdf, _LPT1.pdf",
        "contract.pdf, contract.pdf"
    })
    void isMadeSafe(String written, String name) {
        assertThat(FileName.safe(written)).isEqualTo(name);
    }

    @Test
    void nothingMayBeLeftOfIt() {
        assertThat(FileName.safe("\u202e \u200b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "证明.pdf, PDF, 证明.pdf",
        "x.html, PDF, x.html.pdf",
        "a.php, JPEG, a.php.jpg",
        "照片.JPEG, JPEG, 照片.JPEG",
        "'a\u202efdp.exe', PNG, afdp.exe.png",
        "2023.9.1 证明, PDF, 2023.9.1 证明.pdf",
        "表.xls, XLSX, 表.xls.xlsx"
    })
    void endsAsItsContentIs(String written, FileKind content, String name) {
        assertThat(FileName.safe(written, content)).isEqualTo(name);
    }
}
