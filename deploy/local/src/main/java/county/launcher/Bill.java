package county.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bill of material of the whole platform: every component by its package URL, with the parts that contain it. It is
 * read from the CycloneDX bills that the build writes, and, for Keycloak, from the names of the jars in its archive.
 */
record Bill(Map<String, TreeSet<String>> partsOf) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NOT_OURS = List.of("pkg:maven/county/", "pkg:npm/county-");

    /** {@code io.netty.netty-handler-4.1.136.Final.jar}: the group and the name are parted by the last dot. */
    private static final Pattern JAR = Pattern.compile(".*/lib/(?:main|boot)/(.+)\\.([^./]+?)-(\\d[^/]*)\\.jar");

    /** What has been built; a part without a bill has not been, or by a former version. */
    static Bill of(Site site) throws IOException {
        Bill bill = new Bill(new TreeMap<>());
        for (String part : Names.PARTS) {
            switch (part) {
                case "postgres" -> {} // a binary in a jar that the launcher's bill names
                case "keycloak" -> bill.addKeycloak(site.keycloakArchive());
                default -> bill.add(part, site.bill(part, "application"));
            }
        }
        bill.add("frontend", site.bill("gateway", "frontend"));
        bill.add("launcher", site.root().resolve("deploy/local/target/classes/META-INF/sbom/application.cdx.json"));
        return bill;
    }

    private void add(String part, Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new CannotContinue("缺少物料清单 " + file + "。请先运行 ./platform build。");
        }
        JsonNode components = JSON.readTree(Files.readString(file)).path("components");
        components.forEach(component -> add(part, component.path("purl").asString("")));
    }

    void add(String part, String purl) {
        String plain = purl.replaceAll("[?#].*", "");
        if (!plain.isEmpty() && NOT_OURS.stream().noneMatch(plain::startsWith)) {
            partsOf.computeIfAbsent(plain, found -> new TreeSet<>()).add(part);
        }
    }

    private void addKeycloak(Path archive) throws IOException {
        if (!Files.exists(archive)) {
            throw new CannotContinue("缺少 " + archive + "。请先运行 ./platform build。");
        }
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(archive));
                TarArchiveInputStream entries = new TarArchiveInputStream(new BufferedInputStream(packed))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                add("keycloak", purlOfJar(entry.getName()));
            }
        }
    }

    /** The package URL of a jar as Keycloak's archive names it; empty for anything else. */
    static String purlOfJar(String entry) {
        Matcher jar = JAR.matcher(entry);
        return jar.matches() ? "pkg:maven/" + jar.group(1) + "/" + jar.group(2) + "@" + jar.group(3) : "";
    }
}
