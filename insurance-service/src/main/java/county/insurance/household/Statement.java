package county.insurance.household;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import county.insurance.household.Fonts.Face;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A household's statement of one policy on one A4 page. */
final class Statement {

    private Statement() {}

    /** The statement as a PDF file, dated {@code today}; it says when it was made from demonstration data. */
    static byte[] of(OwnRecord policy, LocalDate today, boolean demo, boolean rehearsal, Fonts fonts) {
        var script = new Script(fonts);
        String html = html(script, policy, today, demo, rehearsal);
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder().usePDDocument(document).withHtmlContent(html, null);
            for (Face face : script.faces()) {
                builder.useFont(new PDFontSupplier(PDType0Font.load(document, face.font(), true)), face.name());
            }
            builder.toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String html(Script script, OwnRecord policy, LocalDate today, boolean demo, boolean rehearsal) {
        String rows = rows(script, policy);
        String absent = script.absentWords();
        return """
                <html><head><style>
                @page { size: A4; margin: 25mm 22mm }
                body { font-family: %s, serif; font-size: 11pt; line-height: 1.5 }
                h1 { font-size: 18pt; font-weight: normal; text-align: center; margin: 0 0 4mm }
                .mark { text-align: center; border: 1px solid #a33; color: #a33; padding: 1mm }
                table { width: 100%%; border-collapse: collapse; margin: 4mm 0 }
                td, th { border: 0.5pt solid #333; padding: 1.6mm 2.5mm; font-weight: normal; text-align: left }
                th { width: 32%%; background: #f2f2f2 }
                .note { font-size: 9pt; color: #444 }
                </style></head><body>
                %s<h1>目标价格保险参保理赔单</h1>
                <table>%s</table>
                %s<p class="note">本单由参保户凭手机验证码查询生成，日期 %s。证件号码和银行账号只显示一部分。对内容有疑问，请到所在镇街经办窗口核对。</p>
                </body></html>
                """.formatted(
                        script.faces().stream().map(Face::name).collect(Collectors.joining(", ")),
                        mark(demo, rehearsal),
                        rows,
                        absent.isEmpty() ? "" : "<p class=\"note\">" + absent + "</p>",
                        today);
    }

    private static String mark(boolean demo, boolean rehearsal) {
        String words = demo ? "演示数据，不是真实的保险单" : rehearsal ? "日期演练中生成，不作凭证" : "";
        return words.isEmpty() ? "" : "<p class=\"mark\">" + words + "</p>";
    }

    private static String rows(Script script, OwnRecord policy) {
        return row(script, "保险方案", policy.schemeName() + "（" + policy.source() + "）")
                + row(script, "所在村（社区）", policy.township() + " " + policy.village())
                + row(script, "姓名（名称）", policy.name())
                + row(script, "证件号码", policy.identityMask())
                + row(script, "银行账户", words(policy.bank()) + " " + words(policy.accountMask()))
                + row(script, "地块（圈舍）", words(policy.plot()))
                + row(script, "保险数量", policy.quantity().toPlainString() + " " + policy.quantityUnit())
                + row(script, "保险金额", yuan(policy.sumInsured()))
                + row(script, "保险费", yuan(policy.premium()) + "，其中本人承担 " + yuan(policy.farmer()))
                + row(script, "保险期间", policy.coverFrom() + " 至 " + policy.coverUntil())
                + row(script, "保险单号", words(policy.certificate()))
                + row(script, "目标价格", policy.targetPrice().toPlainString() + " " + policy.priceUnit())
                + row(script, "实际价格", price(policy))
                + row(script, "赔偿金额", policy.payout() == null ? "尚未确认" : yuan(policy.payout()))
                + row(script, "办理情况", policy.stateWords());
    }

    private static String price(OwnRecord policy) {
        if (policy.actualPrice() == null || policy.priceSum() == null) {
            return "尚未公布";
        }
        return policy.actualPrice().toPlainString() + " " + policy.priceUnit() + "（公布价格之和 "
                + policy.priceSum().toPlainString() + " ÷ 公布次数 " + policy.publications() + "，计算赔款时不舍入）";
    }

    private static String row(Script script, String label, String text) {
        return "<tr><th>" + label + "</th><td>" + HtmlUtils.htmlEscapeDecimal(script.of(text), "UTF-8") + "</td></tr>";
    }

    private static String words(@Nullable String text) {
        return text == null ? "—" : text;
    }

    private static String yuan(BigDecimal amount) {
        return "%,.2f 元".formatted(amount);
    }
}
