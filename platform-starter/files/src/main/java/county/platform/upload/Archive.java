package county.platform.upload;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP file whose word is not taken for anything: its directory is bounded before it is read, no two entries may have one
 * name, in whatever case, and what an entry unpacks to is only known when it is unpacked. Names are compared without case
 * and with forward slashes.
 */
public final class Archive implements Closeable {

    private static final int MOST_ENTRIES = 2_000;
    private static final int LARGEST_DIRECTORY = 1 << 20;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final long UNSIGNED = 0xFFFFFFFFL;

    private final RandomAccessFile file;
    private final long length;
    private final Map<String, Entry> entries = new HashMap<>();

    private Archive(RandomAccessFile file) throws IOException {
        this.file = file;
        this.length = file.length();
        readDirectory();
    }

    /** Opens a file; a {@link ZipException} says that it is none that can be used. */
    public static Archive open(Path path) throws IOException {
        var file = new RandomAccessFile(path.toFile(), "r");
        try {
            return new Archive(file);
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
            file.close();
            throw new ZipException("A header is cut off.");
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** The names of all entries, in lower case. */
    public Set<String> names() {
        return Set.copyOf(entries.keySet());
    }

    /** The unpacked bytes of an entry, or null when there is none of this name. Close it before the archive. */
    public @Nullable InputStream open(String name) throws IOException {
        Entry entry = entries.get(normal(name));
        if (entry == null) {
            return null;
        }
        if ((entry.flags & 1) != 0) {
            throw new ZipException("An entry is encrypted.");
        }
        ByteBuffer local = read(entry.offset, LOCAL_LENGTH);
        if (local.getInt(0) != LOCAL) {
            throw new ZipException("An entry is not where the directory says.");
        }
        long start = entry.offset + LOCAL_LENGTH + unsigned(local, 26) + unsigned(local, 28);
        if (start + entry.size > length) {
            throw new ZipException("An entry is cut off.");
        }
        return switch (entry.method) {
            case 0 -> new Stored(start, entry.size);
            case 8 -> new Deflated(new Stored(start, entry.size));
            default -> throw new ZipException("An entry is packed in an unusual way.");
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void readDirectory() throws IOException {
        int tail = (int) Math.min(length, END_LENGTH + 0xFFFF);
        ByteBuffer last = read(length - tail, tail);
        int end = tail - END_LENGTH;
        while (end >= 0 && !(last.getInt(end) == END && end + END_LENGTH + unsigned(last, end + 20) <= tail)) {
            end--;
        }
        if (end < 0) {
            throw new ZipException("There is no directory.");
        }
        long count = unsigned(last, end + 10);
        long size = last.getInt(end + 12) & UNSIGNED;
        long offset = last.getInt(end + 16) & UNSIGNED;
        if (count == 0xFFFF || size == UNSIGNED || offset == UNSIGNED) {
            ByteBuffer large = large(length - tail + end);
            count = large.getLong(32);
            size = large.getLong(40);
            offset = large.getLong(48);
        }
        if (count < 0 || count > MOST_ENTRIES || size < 0 || size > LARGEST_DIRECTORY || offset < 0) {
            throw new ZipException("The directory is too large.");
        }
        readEntries(read(offset, (int) size), (int) count);
    }

    private ByteBuffer large(long end) throws IOException {
        ByteBuffer locator = read(end - LOCATOR_64_LENGTH, LOCATOR_64_LENGTH);
        ByteBuffer large = locator.getInt(0) == LOCATOR_64 ? read(locator.getLong(8), 56) : locator;
        if (large.getInt(0) != END_64) {
            throw new ZipException("The directory's end is not where it should be.");
        }
        return large;
    }

    private void readEntries(ByteBuffer directory, int count) throws ZipException {
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_LENGTH > directory.limit() || directory.getInt(at) != ENTRY) {
                throw new ZipException("The directory has fewer entries than it says.");
            }
            int name = unsigned(directory, at + 28);
            int extra = unsigned(directory, at + 30);
            int comment = unsigned(directory, at + 32);
            byte[] written = new byte[name];
            directory.get(at + ENTRY_LENGTH, written);
            Entry entry = entry(directory, at, at + ENTRY_LENGTH + name, extra);
            if (entries.put(normal(new String(written, StandardCharsets.UTF_8)), entry) != null) {
                throw new ZipException("Two entries have one name.");
            }
            at += ENTRY_LENGTH + name + extra + comment;
        }
    }

    private static Entry entry(ByteBuffer directory, int at, int extra, int extraLength) throws ZipException {
        long packed = directory.getInt(at + 20) & UNSIGNED;
        long unpacked = directory.getInt(at + 24) & UNSIGNED;
        long offset = directory.getInt(at + 42) & UNSIGNED;
        for (int field = extra; field + 4 <= extra + extraLength; field += 4 + unsigned(directory, field + 2)) {
            if (directory.getShort(field) == 1) {
                int value = field + 4 + (unpacked == UNSIGNED ? 8 : 0);
                if (packed == UNSIGNED) {
                    packed = directory.getLong(value);
                    value += 8;
                }
                offset = offset == UNSIGNED ? directory.getLong(value) : offset;
                break;
            }
        }
        if (packed < 0 || offset < 0) {
            throw new ZipException("An entry has no size or place.");
        }
        return new Entry(unsigned(directory, at + 8), unsigned(directory, at + 10), offset, packed);
    }

    private ByteBuffer read(long position, int size) throws IOException {
        if (position < 0 || size < 0 || position > length - size) {
            throw new ZipException("A header is cut off.");
        }
        byte[] bytes = new byte[size];
        file.seek(position);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int unsigned(ByteBuffer from, int at) {
        return from.getShort(at) & 0xFFFF;
    }

    private static String normal(String name) {
        String slashes = name.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }

    private record Entry(int flags, int method, long offset, long size) {}

    /** Bytes as they lie in the file. Several may be read in turns. */
    private final class Stored extends InputStream {

        private long position;
        private final long end;

        Stored(long start, long size) {
            position = start;
            end = start + size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (position >= end || most == 0) {
                return most == 0 ? 0 : -1;
            }
            file.seek(position);
            int read = file.read(into, from, (int) Math.min(most, end - position));
            position += Math.max(read, 0);
            return read;
        }
    }

    /** Bytes unpacked, to the end of what was packed and no further. */
    private static final class Deflated extends InputStream {

        private final InputStream packed;
        private final Inflater inflater = new Inflater(true);
        private final byte[] buffer = new byte[1 << 14];

        Deflated(InputStream packed) {
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (most == 0) {
                return 0;
            }
            try {
                for (int count = inflater.inflate(into, from, most); ; count = inflater.inflate(into, from, most)) {
                    if (count > 0) {
                        return count;
                    }
                    if (inflater.finished()) {
                        return -1;
                    }
                    int more = inflater.needsInput() ? packed.read(buffer, 0, buffer.length) : -1;
                    if (more < 0) {
                        throw new ZipException("An entry is cut off.");
                    }
                    inflater.setInput(buffer, 0, more);
                }
            } catch (java.util.zip.DataFormatException e) {
                throw new ZipException("An entry cannot be unpacked.");
            }
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
