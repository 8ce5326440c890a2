package county.insurance.publication;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The newest publications and corrections as an Atom 1.0 feed (RFC 4287). */
final class PriceFeed {

    /** Decision: readers of a feed want what is new, not the whole season. */
    static final int ENTRIES = 60;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private PriceFeed() {}

    /**
     * @param versions every version that was published, in any order
     * @param now when nothing has been published yet, the feed is as old as this
     */
    static String of(PriceList list, List<PriceView> versions, Instant now) {
        List<PriceView> newest = versions.stream()
                .sorted(Comparator.comparing(
                                (PriceView one) -> Objects.requireNonNullElse(one.publishedAt(), startOf(one)))
                        .thenComparing(PriceView::day)
                        .reversed())
                .limit(ENTRIES)
                .toList();
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            write(xml, list, newest, now);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, PriceList list, List<PriceView> newest, Instant now)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", urn(list.scheme()));
        element(xml, "title", list.schemeName() + "：公布价格");
        element(xml, "updated", (newest.isEmpty() ? now : updated(newest.getFirst())).toString());
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", "济南市章丘区发展和改革局");
        xml.writeEndElement();
        link(xml, "self", "/api/insurance/public/prices/feed?scheme=" + list.scheme(), "application/atom+xml");
        link(xml, "alternate", "/insurance/prices?scheme=" + list.scheme(), "text/html");
        for (PriceView one : newest) {
            entry(xml, list, one);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void entry(XMLStreamWriter xml, PriceList list, PriceView one) throws XMLStreamException {
        boolean correction = one.version() > 1;
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", urn(list.scheme() + ":" + one.day() + ":" + one.version()));
        element(
                xml,
                "title",
                one.day() + " " + one.price().toPlainString() + " " + list.priceUnit()
                        + (correction ? "（第 " + one.version() + " 版，更正）" : ""));
        element(xml, "updated", updated(one).toString());
        element(
                xml,
                "summary",
                (correction ? "更正理由：" + one.reason() + "。" : "") + "目标价格 "
                        + list.targetPrice().toPlainString() + " " + list.priceUnit() + "。");
        link(xml, "alternate", "/insurance/prices?scheme=" + list.scheme() + "&day=" + one.day(), "text/html");
        xml.writeEndElement();
    }

    private static Instant updated(PriceView one) {
        return Objects.requireNonNullElse(one.publishedAt(), startOf(one));
    }

    private static Instant startOf(PriceView one) {
        return one.day().atStartOfDay(county.platform.time.BusinessTime.ZONE).toInstant();
    }

    private static String urn(String name) {
        return "tag:zhangqiu.gov.cn,2023:insurance-price:" + name;
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
        xml.writeAttribute("type", type);
    }
}
