package county.platform.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook as XML, read forward only. The parser under it keeps what it reads between two events and every
 * name that it ever met; both are bounded here, as are depth and attributes. Names are local ones: which prefix or which of
 * the two namespaces a file uses makes no difference.
 */
final class Xml implements Closeable {

    private static final int DEEPEST = 64;
    private static final int MOST_ATTRIBUTES = 200;
    private static final int MOST_NAMES = 1_000;
    private static final int MOST_PREFIXES = 60;

    private final PartStream in;
    private final XMLStreamReader2 reader;
    private final Set<String> names = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();
    private int depth;

    Xml(InputStream part, Watch watch) {
        in = new PartStream(part, watch);
        try {
            // Names that the parser has met stay with its factory: each part has its own.
            var factory = new InputFactoryImpl();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            reader = (XMLStreamReader2) factory.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    /** The next start or end of an element; false when nothing is left. */
    boolean next() {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // text that belongs to no cell
                }
            }
        }
    }

    boolean atStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    /** How many elements are open, the one that starts or ends here among them. */
    int depth() {
        return atStart() ? depth : depth + 1;
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    /** The value of an attribute of this element by its local name, or null. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Hands on the value of an attribute without making a string of it. */
    void attribute(int index, TypedValueDecoder to) {
        try {
            reader.getAttributeAs(index, to);
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    /** Passes over the element that starts here, to its end. */
    void skip() {
        int end = depth - 1;
        while (depth > end) {
            event();
        }
    }

    /** Adds the text of the element that starts here, without that of elements in it, and passes to its end. */
    void text(Chars to) {
        int end = depth - 1;
        int own = depth;
        while (depth > end) {
            int event = event();
            if ((event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.CDATA
                            || event == XMLStreamConstants.SPACE)
                    && depth == own) {
                take(to);
            }
        }
    }

    private void take(Chars to) {
        try {
            int length = reader.getTextLength();
            to.add(reader.getTextCharacters(), reader.getTextStart(), length);
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private int event() {
        in.mark();
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> started();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                    throw new BadSheet("表格文件里有不应有的内容（文档类型声明或实体），请用 Excel 或 WPS 重新另存为 .xlsx 后再上传。");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> note(names, reader.getPITarget(), MOST_NAMES);
                default -> {
                    // text, comments, the end
                }
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    private void started() {
        if (++depth > DEEPEST) {
            throw BadSheet.tooComplex();
        }
        note(names, reader.getLocalName(), MOST_NAMES);
        String prefix = reader.getPrefix();
        if (prefix != null && !prefix.isEmpty()) {
            note(prefixes, prefix, MOST_PREFIXES);
        }
        int attributes = reader.getAttributeCount();
        if (attributes > MOST_ATTRIBUTES) {
            throw BadSheet.tooComplex();
        }
        for (int i = 0; i < attributes; i++) {
            String name = reader.getAttributeLocalName(i);
            note(names, name, MOST_NAMES);
            String before = reader.getAttributePrefix(i);
            if (before != null && !before.isEmpty()) {
                note(prefixes, before, MOST_PREFIXES);
            }
        }
        for (int i = reader.getNamespaceCount() - 1; i >= 0; i--) {
            String declared = reader.getNamespacePrefix(i);
            note(prefixes, declared == null || declared.isEmpty() ? "xmlns" : declared, MOST_PREFIXES);
        }
    }

    /** Names of one letter are what a sheet consists of, and too few in all to matter. */
    private static void note(Set<String> met, String name, int most) {
        if ((name.length() > 1 || name.charAt(0) > 'z') && met.add(name) && met.size() > most) {
            throw BadSheet.tooComplex();
        }
    }

    /** What stopped the stream below is told as it is; all else is a broken file. */
    private static RuntimeException broken(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadSheet || cause instanceof CancellationException) {
                return (RuntimeException) cause;
            }
        }
        return BadSheet.broken(e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            // the part is closed below in any case
        }
        try {
            in.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
