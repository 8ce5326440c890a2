package county.insurance.household;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A household's statement of one policy on one A4 page. */
final class Statement {

    private static final String FONT = "/county/insurance/household/DroidSansFallbackFull.ttf";

    private Statement() {}

    /** The statement as a PDF file, dated {@code today}; it says when it was made from demonstration data. */
    static byte[] of(OwnRecord policy, LocalDate today, boolean demo, boolean rehearsal) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(Statement::font, "County")
                    .withHtmlContent(html(policy, today, demo, rehearsal), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(Statement.class.getResourceAsStream(FONT), FONT);
    }

    private static String html(OwnRecord policy, LocalDate today, boolean demo, boolean rehearsal) {
        return """
                <html><head><style>
                @page { size: A4; margin: 25mm 22mm }
                body { font-family: County; font-size: 11pt; line-height: 1.5 }
                h1 { font-size: 18pt; font-weight: normal; text-align: center; margin: 0 0 4mm }
                .mark { text-align: center; border: 1px solid #a33; color: #a33; padding: 1mm }
                table { width: 100%%; border-collapse: collapse; margin: 4mm 0 }
                td, th { border: 0.5pt solid #333; padding: 1.6mm 2.5mm; font-weight: normal; text-align: left }
                th { width: 32%%; background: #f2f2f2 }
                .note { font-size: 9pt; color: #444 }
                </style></head><body>
                %s<h1>目标价格保险参保理赔单</h1>
                <table>%s</table>
                <p class="note">本单由参保户凭手机验证码查询生成，日期 %s。证件号码和银行账号只显示一部分。对内容有疑问，请到所在镇街经办窗口核对。</p>
                </body></html>
                """.formatted(mark(demo, rehearsal), rows(policy), today);
    }

    private static String mark(boolean demo, boolean rehearsal) {
        String words = demo ? "演示数据，不是真实的保险单" : rehearsal ? "日期演练中生成，不作凭证" : "";
        return words.isEmpty() ? "" : "<p class=\"mark\">" + words + "</p>";
    }

    private static String rows(OwnRecord policy) {
        return row("保险方案", policy.schemeName() + "（" + policy.source() + "）")
                + row("所在村（社区）", policy.township() + " " + policy.village())
                + row("姓名（名称）", policy.name())
                + row("证件号码", policy.identityMask())
                + row("银行账户", words(policy.bank()) + " " + words(policy.accountMask()))
                + row("地块（圈舍）", words(policy.plot()))
                + row("保险数量", policy.quantity().toPlainString() + " " + policy.quantityUnit())
                + row("保险金额", yuan(policy.sumInsured()))
                + row("保险费", yuan(policy.premium()) + "，其中本人承担 " + yuan(policy.farmer()))
                + row("保险期间", policy.coverFrom() + " 至 " + policy.coverUntil())
                + row("保险单号", words(policy.certificate()))
                + row("目标价格", policy.targetPrice().toPlainString() + " " + policy.priceUnit())
                + row("实际价格", price(policy))
                + row("赔偿金额", policy.payout() == null ? "尚未确认" : yuan(policy.payout()))
                + row("办理情况", policy.stateWords());
    }

    private static String price(OwnRecord policy) {
        if (policy.actualPrice() == null || policy.priceSum() == null) {
            return "尚未公布";
        }
        return policy.actualPrice().toPlainString() + " " + policy.priceUnit() + "（公布价格之和 "
                + policy.priceSum().toPlainString() + " ÷ 公布次数 " + policy.publications() + "，计算赔款时不舍入）";
    }

    private static String row(String label, String text) {
        return "<tr><th>" + label + "</th><td>" + HtmlUtils.htmlEscapeDecimal(text, "UTF-8") + "</td></tr>";
    }

    private static String words(@Nullable String text) {
        return text == null ? "—" : text;
    }

    private static String yuan(BigDecimal amount) {
        return "%,.2f 元".formatted(amount);
    }
}
