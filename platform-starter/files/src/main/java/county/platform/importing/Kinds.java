package county.platform.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The kinds of lists that a service takes, by their keys. */
final class Kinds {

    private final Map<String, ImportKind<?>> byKey = new HashMap<>();

    Kinds(Collection<? extends ImportKind<?>> kinds) {
        for (ImportKind<?> kind : kinds) {
            if (byKey.put(kind.key(), kind) != null) {
                throw new IllegalStateException("two kinds of import are called " + kind.key());
            }
        }
    }

    ImportKind<?> of(String key) {
        ImportKind<?> kind = byKey.get(key);
        if (kind == null) {
            throw new IllegalStateException("no kind of import is called " + key);
        }
        return kind;
    }
}
