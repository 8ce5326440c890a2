package county.platform.sealing;

import county.platform.secret.Vault;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * To what the values of a kind are bound: a purpose and the key of their row, {@code insured.phone:4711}. This is the only
 * place where the context of a seal is written; a value that was moved to another row does not open.
 *
 * @param purpose what it is, such as {@code insured.phone}
 */
public record Binding(String purpose) {

    /** Seals a text with this row's key: byte arrays count as their hexadecimal digits. */
    public byte[] seal(Vault vault, String plain, Object... key) {
        return vault.seal(plain, context(key));
    }

    /** Opens what {@link #seal} has sealed for the same row. */
    public String open(Vault vault, byte[] sealed, Object... key) {
        return vault.open(sealed, context(key));
    }

    /** Seals bytes, such as a file's. */
    public byte[] sealBytes(Vault vault, byte[] plain, Object... key) {
        return vault.sealBytes(plain, context(key));
    }

    /** Opens what {@link #sealBytes} has sealed for the same row. */
    public byte[] openBytes(Vault vault, byte[] sealed, Object... key) {
        return vault.openBytes(sealed, context(key));
    }

    private String context(Object... key) {
        return context(Stream.of(key)
                .map(part -> part instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : part.toString())
                .toList());
    }

    /** @param key as text, bytes in hexadecimal */
    String context(List<String> key) {
        return key.stream().collect(Collectors.joining(":", purpose + ":", ""));
    }
}
