package county.platform.secret;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A key of 256 bits and the name under which sealed values remember it. */
final class NamedKey {

    private static final int BYTES = 32;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");

    private final String id;
    private final byte[] bytes;

    private NamedKey(String id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    /** Reads {@code id:base64key} entries; the first is the current key. */
    static List<NamedKey> all(List<String> written) {
        if (written.isEmpty()) {
            throw new IllegalStateException("This service keeps personal data and needs county.secret.keys"
                    + " (COUNTY_SECRET_KEYS): id:base64 of 32 random bytes, the current key first, with commas.");
        }
        Set<String> ids = new HashSet<>();
        List<NamedKey> keys = written.stream().map(NamedKey::of).toList();
        keys.forEach(key -> {
            if (!ids.add(key.id)) {
                throw new IllegalStateException("county.secret.keys names the key " + key.id + " twice");
            }
        });
        return keys;
    }

    private static NamedKey of(String written) {
        int colon = written.indexOf(':');
        String id = colon < 0 ? "" : written.substring(0, colon).strip();
        if (!ID.matcher(id).matches()) {
            throw new IllegalStateException(
                    "county.secret.keys has an entry without a proper id; write id:base64, id of a-z, 0-9 and hyphens");
        }
        return new NamedKey(id, decoded("the key " + id + " in county.secret.keys", written.substring(colon + 1)));
    }

    /** The 32 bytes that are written there; a message never shows them. */
    static byte[] decoded(String what, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the text of the key
        }
        throw new IllegalStateException(what + " is not the Base64 of 32 bytes");
    }

    String id() {
        return id;
    }

    byte[] bytes() {
        return bytes;
    }
}
