package county.platform.schema;

/** The schema is not what this program's scripts make; the message says what to do. */
final class SchemaMismatch extends RuntimeException {

    SchemaMismatch(String message) {
        super(message);
    }
}
