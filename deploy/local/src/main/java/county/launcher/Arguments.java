package county.launcher;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command line taken apart: the command, its words, its options. Anything not understood is refused with a sentence.
 *
 * @param today empty, or an ISO date that the services take for today
 * @param basePort null where none was given
 * @param only the parts to start; all of them unless a developer runs the others elsewhere
 */
record Arguments(
        String command,
        List<String> words,
        boolean detach,
        boolean demo,
        String today,
        @Nullable Integer basePort,
        List<String> only,
        Path data) {

    static Arguments parse(Path root, String... line) {
        Deque<String> rest = new ArrayDeque<>(List.of(line));
        String command = rest.isEmpty() ? "help" : rest.pop();
        List<String> words = new ArrayList<>();
        boolean detach = false;
        boolean demo = false;
        String today = "";
        Integer basePort = null;
        List<String> only = Names.PARTS;
        Path data = root.resolve(".platform");
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--detach" -> detach = true;
                case "--demo" -> demo = true;
                case "--today" -> today = date(value(word, rest));
                case "--base-port" -> basePort = basePort(value(word, rest));
                case "--only" -> only = parts(value(word, rest));
                case "--data" ->
                    data = Path.of(value(word, rest)).toAbsolutePath().normalize();
                default -> {
                    if (word.startsWith("-")) {
                        throw new CannotContinue("不认识的选项 " + word + "。用法见 ./platform help。");
                    }
                    words.add(word);
                }
            }
        }
        if ((detach || demo || !today.isEmpty()) && !command.equals("up")) {
            throw new CannotContinue("--detach、--demo、--today 只能用于 up。");
        }
        return new Arguments(command, List.copyOf(words), detach, demo, today, basePort, only, data);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new CannotContinue("选项 " + option + " 后面缺少值。");
        }
        return rest.pop();
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw new CannotContinue("--today 的日期“" + text + "”无效，应写成 2023-12-13 这样的形式。", e);
        }
    }

    private static List<String> parts(String text) {
        List<String> parts = List.of(text.split(",", -1));
        if (!Names.PARTS.containsAll(parts)) {
            throw new CannotContinue("--only 后面应是以逗号分隔的部件名称：" + String.join("、", Names.PARTS) + "。");
        }
        return parts;
    }

    private static int basePort(String text) {
        if (!text.matches("\\d{4,5}") || Integer.parseInt(text) < 1024 || Integer.parseInt(text) > Ports.HIGHEST_BASE) {
            throw new CannotContinue("--base-port 应为 1024 到 " + Ports.HIGHEST_BASE + " 之间的整数，而不是“" + text + "”。");
        }
        return Integer.parseInt(text);
    }

    /** The one part that a command like {@code stop} is about. */
    String part() {
        if (words.size() != 1 || !Names.PARTS.contains(words.getFirst())) {
            throw new CannotContinue("请写明一个部件的名称：" + String.join("、", Names.PARTS) + "。");
        }
        return words.getFirst();
    }
}
