package county.bench;

/** One run: measures, prints its report, and ends the process also where a server of its own would keep it alive. */
interface Bench {

    void run(Report report) throws Exception;

    static void measure(Bench bench) {
        int code = 0;
        try {
            var report = new Report();
            bench.run(report);
            report.print();
        } catch (Exception e) {
            e.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }
}
