package county.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All duties of a module. A service without a bean of this type has the common ones only. */
public record Vocabulary(List<Duty> duties) {

    public Vocabulary {
        duties = List.copyOf(duties);
    }

    /** The module's own duties, with those that every module has. */
    public static Vocabulary of(Duty... own) {
        return new Vocabulary(
                Stream.concat(Stream.of(CommonDuty.values()), Stream.of(own)).toList());
    }

    public Optional<Duty> withKey(String key) {
        return duties.stream().filter(duty -> duty.key().equals(key)).findFirst();
    }
}
