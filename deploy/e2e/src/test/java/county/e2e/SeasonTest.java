package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The season of the green onions in short, in a real browser: three households of one village from the township's file to
 * the money, through everybody's hands, on three days of the year.
 */
@Order(Integer.MAX_VALUE - 1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@OnThePlatform
class SeasonTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern CODE = Pattern.compile("code for .*: (\\d{6})");
    private static final Duration BACKGROUND = Duration.ofMinutes(2);
    private static final String VILLAGE = "大张村";
    private static final VillageList LIST = VillageList.of(VILLAGE, 1, 2);

    @Test
    @Order(1)
    void theTownshipEnrolsAndPostsTheList() {
        RunningPlatform.moveTo("2023-08-20");
        Desk.of("clerk-xiuhui", clerk -> {
            upload(clerk, LIST.with(1, "数量（亩）", "二亩四"));
            clerk.sees("没有登记任何一户");
            clerk.sees("二亩四");
            clerk.lookOver("import-refused");
            upload(clerk, LIST);
            clerk.sees("核对通过，还没有登记");
            clerk.press("登记这 2 户", "登记");
            clerk.sees("已全部登记，生成 1 份村清单");
            clerk.lookOver("import-applied");
            clerk.follow(VILLAGE);
            clerk.sees("2 户");
            clerk.press("登记一户");
            enter(clerk, "99000019700101003");
            clerk.sees("还不能提交");
            enter(clerk, VillageList.identity(3));
            clerk.sees("已登记");
            clerk.sees("保险费 588.00 元（农户 235.20 元，区级 147.00 元，市级 147.00 元，省级 58.80 元）");
            clerk.lookOver("entry");
            clerk.follow("返回清单");
            clerk.sees("3 户");
            clerk.press("开始公示", "开始公示");
            clerk.sees("最后一天 2023-08-25");
            clerk.lookOver("list-on-notice");
        });
        Desk.ofStranger(stranger -> {
            stranger.open("/insurance/notices");
            stranger.follow(VILLAGE);
            stranger.sees(VillageList.name(3));
            stranger.sees("8,400.00");
            stranger.seesNot(VillageList.identity(3).substring(6, 14));
            stranger.lookOver("notice-phone");
        });
    }

    @Test
    @Order(2)
    void everybodyInTheChainAgreesAndTheBooksBalance() {
        RunningPlatform.moveTo("2023-08-26");
        Desk.of("clerk-xiuhui", clerk -> {
            openList(clerk);
            clerk.press("结束公示", "结束公示");
            clerk.press("提交承保机构");
            clerk.sees("由 ");
            clerk.lookOver("list-submitted");
        });
        Desk.of("insurer", insurer -> {
            insurer.open("/insurance/reviews");
            insurer.lookOver("reviews");
            insurer.follow(VILLAGE);
            insurer.fill("prefix", "DEMO2023");
            insurer.fill("collectedOn", "2023-08-26");
            insurer.press("签发 3 份保险单");
            insurer.sees("发展和改革局 办理");
        });
        Desk.of("officer-development", officer -> {
            openList(officer);
            officer.press("审核通过", "审核通过");
            officer.sees("财政局 办理");
        });
        Desk.of("officer-finance", officer -> {
            openList(officer);
            officer.press("审核通过", "审核通过");
            officer.sees("DEMO202300000001");
            officer.lookOver("list-in-force");
        });
        Desk.of("officer-finance-b", officer -> {
            officer.open("/insurance/ledger?scheme=2023-green-onion");
            officer.sees("核对一致");
            officer.press("登记补贴拨付");
            officer.pick("payer", "district");
            officer.fill("document", "区财预〔2023〕1号");
            officer.press("登记拨付 441.00 元");
            officer.sees("区财预〔2023〕1号");
            officer.sees("核对一致");
            officer.lookOver("ledger");
        });
    }

    @Test
    @Order(3)
    void thePriceDecidesAndEverybodyIsPaidToTheFen() {
        RunningPlatform.moveTo("2023-12-13");
        whatWasNotUnderwrittenIsEnded();
        pricesArePublished();
        Desk.of("officer-development", officer -> {
            officer.open("/insurance/settlements?scheme=2023-green-onion");
            officer.sees("没有公布价格");
            officer.press("公布实际价格", "公布实际价格");
            officer.sees("低于目标价格，应当赔付");
            officer.press("运行结算", "运行结算");
            officer.sees("核对并确认赔付金额");
            officer.lookOver("settlement-run");
        });
        Desk.of("insurer-b", insurer -> {
            openSettlement(insurer);
            insurer.press("确认赔付金额", "确认金额");
            insurer.lookOver("settlement-confirmed");
        });
        Desk.of("insurer", insurer -> {
            openSettlement(insurer);
            insurer.fill("document-pay-370114008", "付款1号");
            insurer.press("保存填写的 1 行");
            insurer.sees("公布理赔结果");
            insurer.lookOver("settlement-paid");
        });
        Desk.of("officer-development", officer -> {
            openSettlement(officer);
            officer.press("公布理赔结果", "公布结果");
            officer.sees("已公布");
            verify(officer.download("下载审计包"));
        });
        Desk.ofStranger(farmer -> {
            farmer.open("/insurance/results?scheme=2023-green-onion&township=370114008");
            farmer.sees("某**");
            farmer.sees("3,249.06");
            farmer.lookOver("results-phone");
            lookUp(farmer);
            farmer.sees("3,249.06");
            farmer.sees("DEMO202300000003");
            farmer.lookOver("household-phone");
        });
    }

    private static void upload(Desk clerk, VillageList file) {
        clerk.open("/insurance/imports");
        clerk.attach("名单.csv", file.csv(GB18030));
        clerk.press("上传并核对");
    }

    private static void enter(Desk clerk, String identity) {
        clerk.fill("name", VillageList.name(3));
        clerk.fill("identity", identity);
        clerk.fill("phone", VillageList.phone(3));
        clerk.fill("account", "622200000000000003");
        clerk.fill("plot", "3号地");
        clerk.fill("quantity", "2.4");
        clerk.fill("previousQuantity", "2.4");
        clerk.press("登记这一户");
    }

    /**
     * 0.70, and 0.60 on the next day, both published late, which takes two officers. Each household is paid
     * (1.06 − 0.65) ÷ 1.06 × 8400 = 3249.056…
     */
    private static void pricesArePublished() {
        Desk.of("officer-development", officer -> {
            officer.open("/insurance/points?scheme=2023-green-onion");
            officer.press("设立监测点");
            officer.fill("name", "绣惠大葱市场");
            officer.choose("所在镇街", "绣惠街道");
            officer.fill("activeFrom", "2023-11-06");
            officer.submit();
            officer.sees("使用中 1 个");
            officer.lookOver("points");
        });
        observe("2023-12-11", "0.70");
        publish("2023-12-11");
        observe("2023-12-12", "0.60");
        publish("2023-12-12");
    }

    private static void observe(String day, String price) {
        Desk.onPhone("clerk-xiuhui", collector -> {
            collector.open("/insurance/observations?scheme=2023-green-onion&day=" + day);
            collector.fill("price", price);
            collector.press("提交这一笔");
            collector.sees("已填 ");
            collector.lookOver("observation-phone");
        });
    }

    private static void publish(String day) {
        String page = "/insurance/daily-prices?scheme=2023-green-onion&day=" + day;
        Desk.of("officer-development", officer -> {
            officer.open(page);
            officer.press("提请另一人核准", "提请核准");
            officer.sees("等待另一人核准");
            officer.lookOver("daily-price-proposed-" + day);
        });
        Desk.of("officer-development-b", officer -> {
            officer.open(page);
            officer.press("核准公布", "核准公布");
            officer.sees("已公布");
            officer.lookOver("daily-price-" + day);
        });
    }

    /** Other stories have left lists under way; none may be when the season is settled. */
    private static void whatWasNotUnderwrittenIsEnded() {
        Visitor officer = Visitor.loggedIn(DemoUser.named("officer-development-b"));
        List<Integer> lists = officer.read("/api/insurance/settlements?scheme=2023-green-onion", "$.unfinished[*].id");
        for (int list : lists) {
            String one = "/api/insurance/lists/" + list;
            HttpResponse<String> ended =
                    officer.write("POST", one + "/ending", """
                    {"version":%d,"reason":"未在保险期间开始前承保","document":"测试文书1号","collected":false}
                    """.formatted(officer.<Integer>read(one, "$.version")));
            assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        }
    }

    private static void openList(Desk desk) {
        desk.open("/insurance/lists?scheme=2023-green-onion&township=370114008");
        desk.follow(VILLAGE);
    }

    private static void openSettlement(Desk desk) {
        desk.open("/insurance/settlements?scheme=2023-green-onion");
        desk.follow("打开这次结算");
    }

    private static void lookUp(Desk farmer) {
        farmer.open("/insurance/household");
        farmer.fill("name", VillageList.name(3));
        farmer.fill("identity", VillageList.identity(3));
        farmer.fill("phone", VillageList.phone(3));
        farmer.press("获取验证码");
        farmer.fill("code", sentCode());
        farmer.press("查看我的保险");
    }

    /** The last code that a local platform wrote into its log, in place of sending it. */
    private static String sentCode() {
        var codes = new ArrayList<String>();
        Patience.until(BACKGROUND, () -> {
            var matcher = CODE.matcher(RunningPlatform.read(RunningPlatform.DATA.resolve("logs/insurance.log")));
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
            assertThat(codes).isNotEmpty();
        });
        return codes.getLast();
    }

    private static void verify(Path bundle) {
        try {
            Process verifying = new ProcessBuilder(RunningPlatform.COMMAND, "verify", bundle.toString())
                    .redirectErrorStream(true)
                    .start();
            String said =
                    new String(verifying.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(verifying.waitFor()).as(said).isZero();
            assertThat(said).contains("一致");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
