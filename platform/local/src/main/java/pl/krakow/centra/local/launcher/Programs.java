package pl.krakow.centra.local.launcher;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The services' jars unpacked to plain ones, which start twice as fast and can have an AOT cache.
 *
 * <p>It is what {@code java -Djarmode=tools -jar x.jar extract} does, without a JVM for each jar and with the libraries
 * of all programs in one directory. A program's directory is named after its content, so an unchanged build finds its
 * program, and the AOT cache beside it, again.
 */
final class Programs {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String PROGRAM = "program.jar";

    private final Path directory;

    Programs(Path directory) {
        this.directory = directory;
    }

    /** A program that can be started. */
    record Program(String name, Path home) {

        Path jar() {
            return home.resolve(PROGRAM);
        }

        Path cache() {
            return home.resolve("program.aot");
        }
    }

    /** Unpacks what isn't yet, and forgets the programs of earlier builds. The programs by the name of their module. */
    Map<String, Program> prepare(Map<String, Path> jars) {
        try {
            Files.createDirectories(directory.resolve("lib"));
            try (var channel = FileChannel.open(
                            directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                var programs = Collections.synchronizedMap(new HashMap<String, Program>());
                var libraries = Collections.synchronizedSet(new HashSet<String>());
                jars.entrySet().parallelStream().forEach(jar -> {
                    try {
                        programs.put(jar.getKey(), unpack(jar.getKey().replace('/', '-'), jar.getValue(), libraries));
                    } catch (IOException e) {
                        throw new UncheckedIOException("%s can't be unpacked".formatted(jar.getValue()), e);
                    }
                });
                forgetOthers(programs, libraries);
                return Map.copyOf(programs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The programs in %s can't be prepared".formatted(directory), e);
        }
    }

    private Program unpack(String name, Path jar, Set<String> libraries) throws IOException {
        try (var packed = new ZipFile(jar.toFile())) {
            var entries = new ArrayList<ZipEntry>(packed.stream().toList());
            var used = entries.stream()
                    .filter(Programs::isLibrary)
                    .map(Programs::libraryName)
                    .toList();
            libraries.addAll(used);
            var home = directory.resolve(name + "-" + fingerprint(entries));
            var program = new Program(name, home);
            if (!Files.exists(program.jar())) {
                for (var entry : entries) {
                    if (isLibrary(entry)) {
                        copyOnce(packed, entry);
                    }
                }
                Files.createDirectories(home);
                var half = home.resolve(PROGRAM + ".new");
                writeProgram(packed, entries, used, half);
                Files.move(half, program.jar(), StandardCopyOption.ATOMIC_MOVE);
            }
            return program;
        }
    }

    private void copyOnce(ZipFile packed, ZipEntry entry) throws IOException {
        var target = directory.resolve("lib").resolve(libraryName(entry));
        if (Files.exists(target)) {
            return;
        }
        var half = Files.createTempFile(directory.resolve("lib"), "half", ".new");
        try (var content = packed.getInputStream(entry)) {
            Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
            // Not over an equal file another program brought meanwhile: AOT caches remember the time of change.
            Files.createLink(target, half);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void writeProgram(ZipFile packed, List<ZipEntry> entries, List<String> libraries, Path target)
            throws IOException {
        var packedManifest = new Manifest();
        var manifestEntry = packed.getEntry("META-INF/MANIFEST.MF");
        try (var content = packed.getInputStream(manifestEntry)) {
            packedManifest.read(content);
        }
        var start = packedManifest.getMainAttributes().getValue("Start-Class");
        if (start == null) {
            throw new IOException("it is not a runnable Spring Boot jar");
        }
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, start);
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        String.join(
                                " ",
                                libraries.stream().map(name -> "../lib/" + name).toList()));
        for (var kept : List.of("Implementation-Title", "Implementation-Version", "Spring-Boot-Version")) {
            var value = packedManifest.getMainAttributes().getValue(kept);
            if (value != null) {
                manifest.getMainAttributes().putValue(kept, value);
            }
        }
        try (var out = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(target)), manifest)) {
            out.setLevel(1);
            var written = new HashSet<>(Set.of("META-INF/", "META-INF/MANIFEST.MF"));
            for (var entry : entries) {
                var name = entry.getName();
                boolean ownClass = name.startsWith(CLASSES) && name.length() > CLASSES.length();
                boolean metadata = name.startsWith("META-INF/") && !name.startsWith("META-INF/services/");
                var plain = ownClass ? name.substring(CLASSES.length()) : name;
                if (!(ownClass || metadata) || !written.add(plain)) {
                    continue;
                }
                var copy = new ZipEntry(plain);
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                try (var content = packed.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private void forgetOthers(Map<String, Program> programs, Set<String> libraries) throws IOException {
        var kept = new HashSet<Path>();
        programs.values().forEach(program -> kept.add(program.home()));
        try (var all = Files.list(directory)) {
            for (var each : all.filter(Files::isDirectory).toList()) {
                if (!kept.contains(each) && !each.equals(directory.resolve("lib")) && sameModule(each, programs)) {
                    Home.delete(each);
                }
            }
        }
        if (programs.size() < Parts.NAMES.size()) {
            return;
        }
        try (var all = Files.list(directory.resolve("lib"))) {
            for (var each : all.toList()) {
                if (!libraries.contains(each.getFileName().toString())) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private static boolean sameModule(Path directory, Map<String, Program> programs) {
        var name = directory.getFileName().toString();
        return programs.values().stream().anyMatch(program -> name.startsWith(program.name() + "-"));
    }

    private static boolean isLibrary(ZipEntry entry) {
        return entry.getName().startsWith(LIBRARIES) && !entry.isDirectory();
    }

    private static String libraryName(ZipEntry entry) {
        var name = entry.getName().substring(LIBRARIES.length(), entry.getName().length() - ".jar".length());
        return "%s-%08x.jar".formatted(name, entry.getCrc());
    }

    private static String fingerprint(List<ZipEntry> entries) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.vm.version", "").getBytes(StandardCharsets.UTF_8));
            for (var entry : entries) {
                digest.update("%s %x %d\n"
                        .formatted(entry.getName(), entry.getCrc(), entry.getSize())
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM knows SHA-256", e);
        }
    }
}
