import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** From the transactions at the points to the actual prices; every published price is computed again. */
class Prices {

    private final Map<Integer, Fraction> actual = new HashMap<>();
    private int publications;

    static Prices of(Bundle bundle, Terms terms) throws IOException {
        var prices = new Prices();
        Map<String, Row> published = published(bundle);
        checkMeans(bundle, terms, published);
        prices.checkActual(bundle, published);
        return prices;
    }

    /** The actual price of a version, exact. */
    Fraction actual(int version) {
        Fraction price = actual.get(version);
        if (price == null) {
            throw new Difference("actual-prices.csv 里没有第 " + version + " 版实际价格。");
        }
        return price;
    }

    int publications() {
        return publications;
    }

    private static Map<String, Row> published(Bundle bundle) throws IOException {
        var published = new LinkedHashMap<String, Row>();
        Table rows = bundle.table("prices.csv");
        while (rows.hasNext()) {
            Row row = rows.next();
            published.put(row.text("日期") + "/" + row.text("版本"), row);
        }
        return published;
    }

    /** A day's price is the mean of its points' means, each point counting equally. */
    private static void checkMeans(Bundle bundle, Terms terms, Map<String, Row> published) throws IOException {
        var seen = new HashMap<String, Map<String, List<BigDecimal>>>();
        Table rows = bundle.table("observations.csv");
        while (rows.hasNext()) {
            Row row = rows.next();
            seen.computeIfAbsent(row.text("日期") + "/" + row.text("版本"), day -> new LinkedHashMap<>())
                    .computeIfAbsent(row.text("监测点号"), point -> new ArrayList<>())
                    .add(row.number("价格"));
        }
        for (var day : published.entrySet()) {
            Map<String, List<BigDecimal>> points = seen.remove(day.getKey());
            if (points != null) {
                Fraction sum = points.values().stream().map(Prices::mean).reduce(Fraction.of(BigDecimal.ZERO), Fraction::plus);
                Fraction mean = sum.over(Fraction.of(BigDecimal.valueOf(points.size())));
                Difference.check(day.getValue(), "价格", mean.rounded(terms.decimals()));
                Difference.check(day.getValue(), "监测点数", BigDecimal.valueOf(points.size()));
            } else if (day.getValue().has("监测点数")) {
                throw new Difference(day.getValue().where() + "observations.csv 里没有这一天的采价记录。");
            }
        }
        if (!seen.isEmpty()) {
            throw new Difference("observations.csv 里有 " + seen.keySet().iterator().next() + " 的记录，但没有公布这一天的价格。");
        }
    }

    private static Fraction mean(List<BigDecimal> prices) {
        Fraction sum = Fraction.of(prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return sum.over(Fraction.of(BigDecimal.valueOf(prices.size())));
    }

    private void checkActual(Bundle bundle, Map<String, Row> published) throws IOException {
        var days = new TreeSet<String>();
        published.values().forEach(row -> days.add(row.text("日期")));
        var sums = new HashMap<Integer, BigDecimal>();
        var counted = new HashMap<Integer, TreeSet<String>>();
        Table rows = bundle.table("actual-price-days.csv");
        while (rows.hasNext()) {
            Row row = rows.next();
            Row price = published.get(row.text("日期") + "/" + row.text("价格版本"));
            if (price == null) {
                throw new Difference(row.where() + "prices.csv 里没有这一天的这一版价格。");
            }
            Difference.check(row, "价格", price.number("价格"));
            sums.merge(row.whole("版本"), row.number("价格"), BigDecimal::add);
            counted.computeIfAbsent(row.whole("版本"), version -> new TreeSet<>()).add(row.text("日期"));
        }
        Table versions = bundle.table("actual-prices.csv");
        while (versions.hasNext()) {
            Row row = versions.next();
            int version = row.whole("版本");
            TreeSet<String> of = counted.getOrDefault(version, new TreeSet<>());
            if (!of.equals(days)) {
                throw new Difference(row.where() + "计入的日期与公布过价格的日期不同。");
            }
            Difference.check(row, "价格之和", sums.getOrDefault(version, BigDecimal.ZERO));
            Difference.check(row, "公布次数", BigDecimal.valueOf(of.size()));
            publications = of.size();
            actual.put(version, Fraction.of(row.number("价格之和")).over(Fraction.of(row.number("公布次数"))));
        }
    }
}
