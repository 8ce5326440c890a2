package county.platform.sheet;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Looks at how much of a file was read and whether the time for it is over. */
final class Watch {

    /** No list of people is packed tighter than this, and a small file may be. */
    private static final long TIGHTEST = 100;

    private static final long SMALL = 48L << 20;

    private final SheetLimits limits;
    private final BooleanSupplier overdue;
    private final long most;
    private long bytes;
    private boolean mostlyEmpty;

    /** @param size of the file as it came in: what it unpacks to is held in proportion to it */
    Watch(SheetLimits limits, long size, BooleanSupplier overdue) {
        this.limits = limits;
        this.overdue = overdue;
        this.most = Math.min(limits.bytes(), SMALL + size * TIGHTEST);
    }

    SheetLimits limits() {
        return limits;
    }

    /** Counts what was read of the file, unpacked, again each time that it is. */
    void read(int count) {
        bytes += count;
        if (bytes > most) {
            throw new BadSheet(mostlyEmpty ? "表格中有大量空白行或空白单元格，请删除名单下方和右侧的空白行、列后再上传（选中整行，右键删除）。" : "文件展开后过大，请分成几个文件上传。");
        }
        look();
    }

    /** Asks whether the time is over. */
    void look() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        if (overdue.getAsBoolean()) {
            throw new BadSheet("读这个文件用的时间太长，请删去名单以外的内容，或分成几个文件上传。");
        }
    }

    /** Says what the file consists of, so that the refusal names the cause. */
    void mostlyEmpty(boolean so) {
        mostlyEmpty = so;
    }
}
