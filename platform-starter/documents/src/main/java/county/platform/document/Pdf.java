package county.platform.document;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import county.platform.document.Fonts.Face;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Makes PDF files: with their fonts, searchable, and the same file for the same document at any time. */
final class Pdf {

    private Pdf() {}

    static byte[] of(Document document, @Nullable String mark, Fonts fonts) {
        var script = new Script(fonts);
        var page = new Html(script);
        String html = page.of(document, mark);
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(Drawing.TYPE, new Drawing(page.charts()));
        try (var pdf = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .useObjectDrawerFactory(drawers)
                    .withHtmlContent(html, null);
            for (Face face : script.faces()) {
                builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, face.font(), true)), face.name());
            }
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                return saved(pdf, document, script, html);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the hour and the chance that would make each file another one. */
    private static byte[] saved(PDDocument pdf, Document document, Script script, String html) throws IOException {
        var information = new PDDocumentInformation();
        information.setTitle(script.of(document.title()));
        pdf.setDocumentInformation(information);
        var sum = new CRC32();
        sum.update(html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        pdf.setDocumentId(sum.getValue());
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}
