package county.platform.secret;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys to personal data.
 *
 * @param keys {@code id:base64}, the current one first; former ones stay until nothing is sealed with them
 * @param indexKey Base64 of the keys of the blind index, like {@code keys} the current one first
 */
@ConfigurationProperties("county.secret")
record SecretProperties(
        @DefaultValue List<String> keys, @DefaultValue List<String> indexKey) {

    @Override
    public String toString() {
        return "SecretProperties[" + keys.size() + " keys]";
    }
}
