package county.insurance.demo;

/**
 * Somebody who does not exist. The identity number is well-formed but of an area that there is not (990000), so it can be
 * nobody's; the bank is none, and codes for the phone are only ever logged.
 */
record DemoPerson(int no) {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    String name() {
        return SURNAMES.charAt(no % SURNAMES.length()) + "某" + "%05d".formatted(no);
    }

    String identity() {
        String body = "990000%04d%02d%02d%03d"
                .formatted(1950 + no % 50, 1 + no / 50 % 12, 1 + no / 600 % 28, no / 16_800 % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % 11);
    }

    String phone() {
        return "199%08d".formatted(no);
    }

    String account() {
        return "6200000%012d".formatted(no);
    }
}
