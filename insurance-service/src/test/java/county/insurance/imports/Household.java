package county.insurance.imports;

import java.util.List;

/** Made-up households by number: the same number is the same one, with numbers that nobody has. */
final class Household {

    static final List<String> HEADER = List.of(
            "村（社区）", "投保人类型", "姓名（名称）", "证件号码", "联系电话", "开户行", "银行账号", "地块（圈舍）", "数量（亩）", "上年数量（亩）", "保险金额（元）",
            "保险费（元）", "签字日期");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Household() {}

    /** A number of a region that there is not. */
    static String identity(int no) {
        String body = "99" + String.format("%04d", no / 1000 % 10_000) + "19700101" + String.format("%03d", no % 1000);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** A row without fault: 2.4 mu, insured for 8400.00, which costs 588.00. */
    static List<String> row(int no) {
        return List.of(
                no % 2 == 0 ? "大张村" : "城北新村村民委员会",
                "农户",
                "某户" + no,
                identity(no),
                "139" + String.format("%08d", no),
                "某银行",
                "6222000000" + String.format("%08d", no),
                no + "号地",
                "2.4",
                "2.4",
                "8400",
                "588.00",
                "2023-12-05");
    }

    /** The row with other values in some columns, which are named by how they begin. */
    static List<String> row(int no, String... changes) {
        var row = new java.util.ArrayList<>(row(no));
        for (int change = 0; change < changes.length; change += 2) {
            int index = -1;
            for (int i = 0; i < HEADER.size(); i++) {
                index = HEADER.get(i).startsWith(changes[change]) ? i : index;
            }
            row.set(index, changes[change + 1]);
        }
        return row;
    }
}
