package county.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;

/** What a running installation was started with; kept beside the process ids so that other commands know it. */
record Settings(Ports ports, String today, boolean demo, List<String> parts) {

    void write(Site site) {
        Site.write(
                site.run().resolve("settings.properties"),
                "basePort=" + ports.base() + "\ntoday=" + today + "\ndemo=" + demo + "\nparts="
                        + String.join(",", parts) + "\n");
    }

    /** The settings of the last start, or the defaults where nothing was ever started. */
    static Settings read(Site site) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Site.read(site.run().resolve("settings.properties"))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        int base = Integer.parseInt(properties.getProperty("basePort", Integer.toString(Ports.DEFAULT_BASE)));
        return new Settings(
                new Ports(base),
                properties.getProperty("today", ""),
                Boolean.parseBoolean(properties.getProperty("demo", "false")),
                List.of(properties
                        .getProperty("parts", String.join(",", Names.PARTS))
                        .split(",", -1)));
    }
}
