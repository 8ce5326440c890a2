package county.platform.unmasking;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** A number in full, for the one who asked for it. */
public record Revealed(String value) {

    /** As an answer that no cache keeps. */
    public ResponseEntity<Revealed> answer() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this);
    }
}
