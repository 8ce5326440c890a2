package county.platform.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, kept as UTF-8 in large blocks: at most 32 MB and two million of them, with
 * 8 MB for where each begins. A text becomes a string when a cell asks for it; what is asked for often is kept.
 */
final class SharedTexts {

    static final SharedTexts NONE = new SharedTexts();

    private static final int BLOCK_BITS = 18;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int MOST_BLOCKS = 128;
    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MOST_TEXTS = 2_000_000;
    private static final int KEPT = 1 << 10;
    private static final int LENGTH = 3;

    private final List<byte[]> blocks = new ArrayList<>();
    private final List<int[]> pages = new ArrayList<>();
    private final @Nullable CellText[] kept = new CellText[KEPT];
    private final int[] keptIndex = new int[KEPT];
    private int filled = BLOCK;
    private int count;

    private SharedTexts() {}

    /** Reads the part that holds them; guides to pronunciation are left out. */
    static SharedTexts read(Xml xml, SheetLimits limits) {
        var texts = new SharedTexts();
        var chars = new Chars(limits);
        while (xml.next()) {
            if (xml.atStart() && xml.name().equals("si")) {
                chars.clear();
                rich(xml, chars);
                texts.add(chars);
            }
        }
        return texts;
    }

    /** Adds the text of the element that starts here, with or without runs of different fonts, and passes to its end. */
    static void rich(Xml xml, Chars chars) {
        int end = xml.depth();
        while (xml.next() && !(!xml.atStart() && xml.depth() == end)) {
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "t" -> xml.text(chars);
                case "r" -> {
                    // its text follows
                }
                default -> xml.skip();
            }
        }
    }

    private void add(Chars chars) {
        byte[] text = chars.utf8();
        if (filled + LENGTH + text.length > BLOCK) {
            if (blocks.size() == MOST_BLOCKS) {
                throw tooMany();
            }
            blocks.add(new byte[BLOCK]);
            filled = 0;
        }
        if (count == MOST_TEXTS) {
            throw tooMany();
        }
        if ((count & (PAGE - 1)) == 0) {
            pages.add(new int[PAGE]);
        }
        byte[] block = blocks.getLast();
        pages.getLast()[count & (PAGE - 1)] = ((blocks.size() - 1) << BLOCK_BITS) + filled;
        block[filled++] = (byte) (text.length >> 16);
        block[filled++] = (byte) (text.length >> 8);
        block[filled++] = (byte) text.length;
        System.arraycopy(text, 0, block, filled, text.length);
        filled += text.length;
        count++;
    }

    private static BadSheet tooMany() {
        return new BadSheet("表格中不同的文字合计超过 32MB，请分成几个文件上传。");
    }

    /** The text of a cell that names it by its number. */
    CellText get(int index) {
        if (index < 0 || index >= count) {
            throw BadSheet.broken();
        }
        int place = index & (KEPT - 1);
        CellText text = kept[place];
        if (text == null || keptIndex[place] != index) {
            text = CellText.ofWorkbook(decoded(index));
            kept[place] = text;
            keptIndex[place] = index;
        }
        return text;
    }

    private String decoded(int index) {
        int start = pages.get(index >> PAGE_BITS)[index & (PAGE - 1)];
        byte[] block = blocks.get(start >> BLOCK_BITS);
        int at = start & (BLOCK - 1);
        int length = ((block[at] & 0xFF) << 16) | ((block[at + 1] & 0xFF) << 8) | (block[at + 2] & 0xFF);
        return new String(block, at + LENGTH, length, StandardCharsets.UTF_8);
    }
}
