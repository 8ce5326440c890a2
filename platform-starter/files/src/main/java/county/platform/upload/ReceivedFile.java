package county.platform.upload;

import java.nio.file.Path;

/**
 * A file that came in. It is there while it is being used, and gone afterwards.
 *
 * @param sha256 of its content, in hexadecimal
 * @param size in bytes
 */
public record ReceivedFile(Path path, String sha256, long size) {}
