package county.platform.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;

/** CSV as people send it: UTF-8 if all of it is, else GB18030; comma, semicolon or tab as the header has it. */
final class CsvSource {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private CsvSource() {}

    static void read(Path file, SheetLimits limits, RowSink sink) throws IOException {
        Charset charset = charsetOf(file);
        char separator = separatorOf(file, charset);
        try (Reader text = open(file, charset)) {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowUnclosedQuote(false)
                    // Whoever types a list by hand leaves the last columns out, or one comma too many in.
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(Math.max(limits.characters() * 16, 1 << 16))
                    .ofCsvRecord(text)
                    .iterator();
            for (CsvRecord line = next(records); line != null; line = next(records)) {
                sink.accept(Math.toIntExact(line.getStartingLineNumber()), line.getFields(), new BitSet());
            }
        }
    }

    /** Apart from the rest, so that what goes wrong with a row that was read is not taken for a bad file. */
    private static @org.jspecify.annotations.Nullable CsvRecord next(Iterator<CsvRecord> records) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw new BadSheet("CSV 文件的格式不正确，请检查引号是否成对，单元格内容是否过长。", e);
        }
    }

    private static Charset charsetOf(Path file) throws IOException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            if (decodes(file, charset)) {
                return charset;
            }
        }
        throw new BadSheet("无法识别文件的文字编码，请用 Excel 或 WPS 另存为 .xlsx 后再上传。");
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        char[] buffer = new char[1 << 13];
        try (Reader text = open(file, charset)) {
            while (text.read(buffer) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static char separatorOf(Path file, Charset charset) throws IOException {
        try (Reader text = open(file, charset)) {
            char[] start = new char[1 << 13];
            int length = Math.max(text.read(start), 0);
            String header = new String(start, 0, length).lines().findFirst().orElse("");
            char best = SEPARATORS[0];
            for (char candidate : SEPARATORS) {
                if (count(header, candidate) > count(header, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Reads strictly; a mark of byte order in front is passed over. */
    private static Reader open(Path file, Charset charset) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(3);
        if (!(in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF)) {
            in.reset();
        }
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
