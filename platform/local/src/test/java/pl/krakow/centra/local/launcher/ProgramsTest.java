package pl.krakow.centra.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.krakow.centra.local.launcher.Programs.Program;

class ProgramsTest {

    @TempDir
    Path directory;

    @Test
    void makesAPlainJarThatNamesItsLibraries() throws Exception {
        var program = prepare(bootJar("first"));

        try (var jar = new JarFile(program.jar().toFile())) {
            var manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Main-Class")).isEqualTo("org.example.Main");
            assertThat(manifest.getValue("Class-Path")).matches("\\.\\./lib/library-1\\.0-[0-9a-f]{8}\\.jar");
            assertThat(jar.getEntry("org/example/Main.class")).isNotNull();
            assertThat(jar.getEntry("META-INF/build-info.properties")).isNotNull();
            assertThat(jar.getEntry("org/springframework/boot/loader/Loader.class"))
                    .isNull();
            assertThat(program.home().resolve(manifest.getValue("Class-Path"))).exists();
        }
    }

    @Test
    void findsAnUnchangedProgramWithItsCacheAgain() throws Exception {
        var first = prepare(bootJar("same"));
        Files.writeString(first.cache(), "cache");

        var again = prepare(bootJar("same"));

        assertThat(again).isEqualTo(first);
        assertThat(again.cache()).exists();
    }

    @Test
    void forgetsTheProgramOfAnEarlierBuild() throws Exception {
        var first = prepare(bootJar("old"));

        var second = prepare(bootJar("new"));

        assertThat(second.jar()).exists();
        assertThat(first.home()).doesNotExist();
    }

    private Program prepare(Path jar) {
        var programs = new Programs(directory.resolve("run")).prepare(Map.of("booking-service", jar));
        return programs.values().iterator().next();
    }

    private Path bootJar(String content) throws Exception {
        var jar = directory.resolve("booking-service.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", "org.example.Main");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            add(out, "META-INF/services/java.nio.file.spi.FileSystemProvider", "loader");
            add(out, "org/springframework/boot/loader/Loader.class", "loader");
            add(out, "BOOT-INF/classes/org/example/Main.class", content);
            add(out, "BOOT-INF/classes/META-INF/build-info.properties", "build");
            store(out, "BOOT-INF/lib/library-1.0.jar", "library");
        }
        return jar;
    }

    private static void add(JarOutputStream out, String name, String content) throws Exception {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void store(JarOutputStream out, String name, String content) throws Exception {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
    }
}
