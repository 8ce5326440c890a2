package county.platform.upload;

import county.platform.file.WorkFiles;
import county.platform.problem.Refused;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes in the raw body of a request as a file, never as a whole in memory. */
public final class Uploads {

    private final WorkFiles files;

    Uploads(WorkFiles files) {
        this.files = files;
    }

    /**
     * Writes the body to a file, hands it to {@code use} and deletes it, whether that succeeds, fails or the caller hangs
     * up. A body that is larger than the limit is refused with 413 as soon as it is.
     *
     * @param allowed completes when the caller may send this at all; not a byte is taken before
     */
    public <T> Mono<T> receive(
            Mono<Void> allowed, Flux<DataBuffer> body, DataSize limit, Function<ReceivedFile, ? extends Mono<T>> use) {
        return allowed.then(Mono.defer(() ->
                files.use(path -> Mono.defer(() -> write(body, limit, path)).flatMap(use))));
    }

    private static Mono<ReceivedFile> write(Flux<DataBuffer> body, DataSize limit, Path path) {
        MessageDigest digest = sha256();
        AtomicLong size = new AtomicLong();
        Flux<DataBuffer> counted = body.handle((buffer, sink) -> {
            if (size.addAndGet(buffer.readableByteCount()) > limit.toBytes()) {
                DataBufferUtils.release(buffer);
                sink.error(Refused.tooLarge("文件超过" + limit.toMegabytes() + "MB，请压缩或分成几个文件后再上传。"));
                return;
            }
            try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
                while (parts.hasNext()) {
                    ByteBuffer part = parts.next();
                    digest.update(part);
                }
            }
            sink.next(buffer);
        });
        return DataBufferUtils.write(counted, path, StandardOpenOption.WRITE)
                .then(Mono.fromSupplier(
                        () -> new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()), size.get())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
