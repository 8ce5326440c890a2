package county.insurance.bundle;

import county.platform.bundle.Bundle;
import county.platform.bundle.BundlePart;
import java.util.List;
import java.util.Set;

/** What a bundle of a settlement consists of. */
final class SettlementParts {

    private static final String README = """
            本文件包含一次结算所依据的全部数据，姓名和号码已作掩码处理。
            SHA256SUMS 列出各部分的 SHA-256；用随平台提供的命令 ./platform verify 文件名，可以只凭本文件重新计算并核对。
            """;

    /** Settlements up to the one that the bundle is about: a supplement rests on those before it. */
    private static final String OF_SCHEME = """
            from settlement_run this
            join settlement_run s on s.scheme = this.scheme and s.no <= this.no
            """;

    private static final List<BundlePart> ALL = List.of(
            new BundlePart(
                    "scheme.csv",
                    List.of(
                            "方案", "版本", "文号", "数量单位", "价格单位", "单位保险金额", "费率", "目标价格", "完全成本", "赔付规则", "以出栏数量为限",
                            "公布价格小数位", "投保人比例", "区级比例", "市级比例", "省级比例", "尾差顺序"),
                    """
                    select v.scheme, v.version, array_to_string(v.document_numbers, '；'), v.quantity_unit, v.price_unit,
                           v.sum_insured, v.rate, v.target_price, v.full_cost, v.payout_rule,
                           case when v.sold_only then '是' else '否' end, d.published_price_decimals,
                           max(p.percent) filter (where p.payer = 'farmer'), max(p.percent) filter (where p.payer = 'district'),
                           max(p.percent) filter (where p.payer = 'city'), max(p.percent) filter (where p.payer = 'province'),
                           string_agg(p.payer, ' ' order by p.remainder_order)
                    from settlement_run this
                    join scheme_terms v on v.scheme = this.scheme
                    join scheme_choice d on d.scheme = v.scheme and d.version = v.version
                    join premium_share p on p.scheme = v.scheme and p.version = v.version
                    where this.id = :settlement
                      and v.version in (select distinct q.scheme_version from insured_policy q where q.scheme = this.scheme)
                    group by v.scheme, v.version, v.document_numbers, v.quantity_unit, v.price_unit, v.sum_insured, v.rate,
                             v.target_price, v.full_cost, v.payout_rule, v.sold_only, d.published_price_decimals
                    order by v.version
                    """),
            new BundlePart("prices.csv", List.of("日期", "版本", "价格", "监测点数", "来源", "更正理由", "公布时间"), """
                    select p.day, p.version, p.price, p.points, p.source, p.reason,
                           to_char(p.published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS')
                    from settlement_run this
                    join price_version p on p.scheme = this.scheme
                    where this.id = :settlement
                      and (p.version = 1 or exists (
                              select from locked_day a
                              where a.scheme = this.scheme and a.day = p.day and a.version <= this.price_version
                                and a.price_version >= p.version))
                    order by p.day, p.version
                    """),
            new BundlePart("observations.csv", List.of("日期", "版本", "记录号", "监测点号", "监测点", "价格"), """
                    select o.day, o.version, o.observation, b.point, m.name, b.price
                    from settlement_run this
                    join published_figure o on o.scheme = this.scheme
                    join reported_price b on b.id = o.observation
                    join price_point m on m.id = b.point
                    where this.id = :settlement
                      and (o.version = 1 or exists (
                              select from locked_day a
                              where a.scheme = this.scheme and a.day = o.day and a.version <= this.price_version
                                and a.price_version >= o.version))
                    order by o.day, o.version, o.observation
                    """),
            new BundlePart("actual-prices.csv", List.of("版本", "价格之和", "公布次数", "理由", "公布日期"), """
                    select a.version, a.price_sum, a.publications, a.reason, a.published_on
                    from settlement_run this
                    join locked_price a on a.scheme = this.scheme and a.version <= this.price_version
                    where this.id = :settlement order by a.version
                    """),
            new BundlePart("actual-price-days.csv", List.of("版本", "日期", "价格版本", "价格"), """
                    select a.version, a.day, a.price_version, a.price
                    from settlement_run this
                    join locked_day a on a.scheme = this.scheme and a.version <= this.price_version
                    where this.id = :settlement order by a.version, a.day
                    """),
            new BundlePart(
                    "settlements.csv",
                    List.of("结算", "实际价格版本", "保险单数", "金额", "运行时间"),
                    "select s.no, s.price_version, s.policies, s.amount,"
                            + " to_char(s.run_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS')\n"
                            + OF_SCHEME
                            + " where this.id = :settlement order by s.no"),
            new BundlePart(
                    "policies.csv",
                    List.of(
                            "保险单", "镇街", "村", "姓名", "证件号码", "类型", "方案版本", "保险单号", "投保数量", "查验数量", "出栏数量", "保险金额", "保险费",
                            "投保人承担", "区级补贴", "市级补贴", "省级补贴", "生效日期"),
                    Set.of("姓名"),
                    """
                    select p.id, u.name, vi.name, p.name, p.identity_mask, p.kind, p.scheme_version, p.certificate, p.quantity,
                           p.inspected_quantity, p.sold_quantity, p.sum_insured, p.premium, p.farmer, p.district, p.city,
                           p.province, p.in_force_on
                    from insured_policy p
                    join unit u on u.code = p.township
                    join place vi on vi.code = p.village
                    where exists (
                        select
                    """ + OF_SCHEME + """
                        join settled_payout o on o.settlement = s.id
                        where this.id = :settlement and o.policy = p.id)
                    order by p.id
                    """),
            new BundlePart(
                    "payouts.csv",
                    List.of("保险单", "结算", "镇街", "计赔数量", "应得赔付", "以前已得", "本次差额"),
                    "select o.policy, s.no, u.name, o.quantity, o.amount, o.previous, o.difference\n" + OF_SCHEME
                            + """
                    join settled_payout o on o.settlement = s.id
                    join unit u on u.code = o.township
                    where this.id = :settlement order by o.policy, s.no
                    """),
            new BundlePart("adjustments.csv", List.of("保险单", "争议", "办结时最近的结算", "文书", "调整前", "调整后"), """
                    select d.policy, d.id, d.closed_after, d.document, d.previous, d.adjusted
                    from settlement_run this
                    join settlement_run s on s.scheme = this.scheme
                    join closed_dispute d on d.settlement = s.id
                    where this.id = :settlement and d.adjusted is not null
                      and d.closed_after < this.no
                    order by d.policy, d.id
                    """),
            new BundlePart("totals.csv", List.of("镇街", "保险单数", "计赔数量", "应得赔付", "本次差额"), """
                    select u.name, count(*), sum(o.quantity), sum(o.amount), sum(o.difference)
                    from settled_payout o join unit u on u.code = o.township
                    where o.settlement = :settlement
                    group by u.name, u.position order by u.position
                    """));

    static final Bundle BUNDLE = new Bundle(README, "settlement", ALL);

    private SettlementParts() {}
}
