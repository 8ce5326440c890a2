package county.platform.sheet;

import java.io.IOException;
import java.io.InputStream;

/** A part of a workbook while it is read: no piece of it between two marks may be longer than any cell is. */
final class PartStream extends InputStream {

    /** A cell has at most 32,767 characters, which are three bytes each. */
    private static final int LONGEST_PIECE = 1 << 17;

    private final InputStream in;
    private final Watch watch;
    private int sinceMark;

    PartStream(InputStream in, Watch watch) {
        this.in = in;
        this.watch = watch;
    }

    /** A new piece begins here. */
    void mark() {
        sinceMark = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = in.read(into, from, most);
        if (read > 0) {
            sinceMark += read;
            if (sinceMark > LONGEST_PIECE) {
                throw BadSheet.tooLong(watch.limits());
            }
            watch.read(read);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
