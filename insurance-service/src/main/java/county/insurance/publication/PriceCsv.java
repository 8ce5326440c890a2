package county.insurance.publication;

import county.insurance.publication.PublishedPrices.PublishedPrice;
import county.platform.sheet.SheetWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The published prices as a CSV file that Excel and WPS open as it is: UTF-8 with a byte order mark. */
final class PriceCsv {

    private PriceCsv() {}

    static String of(PriceList list) {
        var text = new StringWriter();
        text.append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("日期", "公布价格（" + list.priceUnit() + "）", "版本", "监测点数", "是否补发布", "来源");
            list.items().forEach(item -> write(csv, item));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, PublishedPrice item) {
        csv.writeRecord(
                item.day().toString(),
                item.price().toPlainString(),
                Integer.toString(item.version()),
                item.points() == null ? "" : item.points().toString(),
                item.late() ? "是" : "否",
                item.source() == null ? "" : SheetWriter.harmless(item.source()));
    }
}
