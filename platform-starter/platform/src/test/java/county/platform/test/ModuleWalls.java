package county.platform.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the walls of a module: its migrations, the texts in its classes, and what these import. */
final class ModuleWalls {

    private ModuleWalls() {}

    /** The walls of the module whose classes these are. */
    static PackageWalls of(String base, JavaClasses classes, Map<String, String> playsEveryPart) {
        return of(base, classes, playsEveryPart, migrations("classpath*:db/migration/*.sql"));
    }

    static PackageWalls of(
            String base, JavaClasses classes, Map<String, String> playsEveryPart, Map<String, String> migrations) {
        var packages = new TreeSet<String>();
        classes.forEach(type -> {
            String feature = feature(base, type);
            if (feature != null) {
                packages.add(feature);
            }
        });
        PackageWalls walls = new PackageWalls(packages, playsEveryPart)
                .platform(migrations("classpath*:db/*/V0_*.sql"))
                .migrations(migrations);
        for (JavaClass type : classes) {
            String feature = feature(base, type);
            if (feature == null) {
                continue;
            }
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                String other = feature(base, dependency.getTargetClass());
                if (other != null && !other.equals(feature)) {
                    walls.imports(feature, other, type.getSimpleName());
                }
            });
            walls.code(feature, type.getSimpleName(), texts(type));
        }
        return walls;
    }

    private static @Nullable String feature(String base, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return null;
        }
        String inner = name.substring(base.length() + 1);
        int dot = inner.indexOf('.');
        return dot < 0 ? inner : inner.substring(0, dot);
    }

    static Map<String, String> migrations(String pattern) {
        var texts = new TreeMap<String, String>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                texts.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** All texts of a class, annotations and pieces of longer ones included. */
    static List<String> texts(JavaClass type) {
        URI file = type.getSource().orElseThrow().getUri();
        var texts = new ArrayList<String>();
        try (InputStream in = file.toURL().openStream()) {
            for (PoolEntry entry : ClassFile.of().parse(in.readAllBytes()).constantPool()) {
                if (entry instanceof Utf8Entry text) {
                    texts.add(text.stringValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The classes that bear a name which another class of the module bears too. */
    static Set<String> twins(JavaClasses classes) {
        var seen = new TreeMap<String, String>();
        var twins = new TreeSet<String>();
        for (JavaClass type : classes) {
            if (type.isNestedClass() || type.getSimpleName().equals("package-info")) {
                continue;
            }
            String before = seen.put(type.getSimpleName(), type.getName());
            if (before != null) {
                twins.add(before + " and " + type.getName());
            }
        }
        return twins;
    }
}
