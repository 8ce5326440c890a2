import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Recomputes a settlement from its audit bundle alone and says that all is equal, or names the first difference. Needs
 * nothing but a JDK: {@code java VerifyBundle.java FILE}. Exit code 0: equal; 1: a difference; 2: not readable.
 *
 * <p>Written apart from the service on purpose, with arithmetic of its own: two programs that agree prove more than one.
 */
class VerifyBundle {

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(verify(Path.of(arguments[0]), out));
    }

    static int verify(Path file, PrintStream out) {
        try (var bundle = new Bundle(file)) {
            bundle.checkSums();
            var terms = Terms.of(bundle);
            var prices = Prices.of(bundle, terms);
            String summary = new Payouts(bundle, terms, prices).check();
            out.println("一致：" + summary);
            return 0;
        } catch (Difference difference) {
            out.println("不一致：" + difference.getMessage());
            return 1;
        } catch (IOException | RuntimeException unreadable) {
            out.println("无法读取审计包：" + unreadable.getMessage());
            return 2;
        }
    }
}
