package pl.krakow.centra.kit.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import pl.krakow.centra.kit.file.domain.KeptFile;

/**
 * What a file is by what is in it, whatever its name says. Only documents people fill in and read are taken: PDF, Word,
 * Excel and PowerPoint without macros, OpenDocument, RTF, plain text and CSV, PNG and JPEG. Anything that could run when it
 * is opened isn't.
 */
public final class FileTypes {

    /** @param ending of a name */
    record FileType(String type, String ending) {}

    private static final FileType PDF = new FileType("application/pdf", "pdf");
    private static final FileType RTF = new FileType("application/rtf", "rtf");
    private static final FileType PNG = new FileType("image/png", "png");
    private static final FileType JPEG = new FileType("image/jpeg", "jpg");
    private static final FileType TEXT = new FileType("text/plain", "txt");
    private static final FileType CSV = new FileType("text/csv", "csv");
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, FileType> BY_MAIN_PART = Map.of(
            "word/document.xml", new FileType(OOXML + "wordprocessingml.document", "docx"),
            "xl/workbook.xml", new FileType(OOXML + "spreadsheetml.sheet", "xlsx"),
            "ppt/presentation.xml", new FileType(OOXML + "presentationml.presentation", "pptx"));
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> ODF_ENDINGS =
            Map.of("text", "odt", "spreadsheet", "ods", "presentation", "odp", "text-template", "ott");
    private static final int MOST_PARTS = 5_000;
    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_NAME = 80;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N} ._()-]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private FileTypes() {}

    /**
     * The file as it may be kept: under a safe name with the ending of what it is. Nothing when it is none of those.
     *
     * @param name as whoever sent it calls it
     */
    public static Optional<KeptFile> taken(UUID id, String name, byte[] bytes) {
        return of(bytes, name)
                .map(type -> new KeptFile(id, safeName(name, type), type.type(), bytes.length, sha256(bytes)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static Optional<FileType> of(byte[] bytes, String name) {
        if (startsWith(bytes, "%PDF-")) {
            return contains(bytes, "/JavaScript") || contains(bytes, "/Launch") ? Optional.empty() : Optional.of(PDF);
        }
        if (startsWith(bytes, "{\\rtf")) {
            return contains(bytes, "\\objdata") ? Optional.empty() : Optional.of(RTF);
        }
        if (startsWith(bytes, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (startsWith(bytes, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (startsWith(bytes, "PK\u0003\u0004")) {
            return packed(bytes);
        }
        return plain(bytes)
                ? Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TEXT)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, String start) {
        var expected = start.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= expected.length
                && ByteBuffer.wrap(bytes, 0, expected.length).equals(ByteBuffer.wrap(expected));
    }

    private static boolean contains(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
    }

    /** A document of several parts says by their names what it is, OpenDocument in its first part. */
    private static Optional<FileType> packed(byte[] bytes) {
        Set<String> names = new HashSet<>();
        Optional<FileType> open = Optional.empty();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (names.size() >= MOST_PARTS || part.getName().contains("..")) {
                    return Optional.empty();
                }
                if (names.isEmpty() && "mimetype".equals(part.getName())) {
                    open = openDocument(new String(zip.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII));
                }
                names.add(part.getName());
                if (names.size() > 1 && open.isPresent()) {
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        if (names.stream().anyMatch(FileTypes::canRun)
                || contains(bytes, "vbaProject.bin")
                || contains(bytes, "Basic/Standard")) {
            return Optional.empty();
        }
        return open.or(() -> names.contains("[Content_Types].xml")
                ? BY_MAIN_PART.entrySet().stream()
                        .filter(main -> names.contains(main.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                : Optional.empty());
    }

    private static boolean canRun(String part) {
        return part.endsWith("vbaProject.bin") || part.startsWith("Basic/") || part.startsWith("Scripts/");
    }

    private static Optional<FileType> openDocument(String type) {
        return type.startsWith(ODF)
                ? Optional.ofNullable(ODF_ENDINGS.get(type.substring(ODF.length())))
                        .map(ending -> new FileType(type, ending))
                : Optional.empty();
    }

    private static boolean plain(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isBlank()
                    && text.chars().noneMatch(letter -> letter < ' ' && "\t\r\n".indexOf(letter) < 0)
                    && !text.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)(<!doctype|<html|<svg|<\\?xml|#!).*");
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A name that is safe to save under, with the ending of the type. */
    static String safeName(String name, FileType type) {
        var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = base.lastIndexOf('.');
        base = dot > 0 ? base.substring(0, dot) : base;
        base = SPACE.matcher(NOT_IN_NAMES.matcher(base).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        base = base.replaceAll("^[. ]+|[. ]+$", "");
        base = base.length() > LONGEST_NAME ? base.substring(0, LONGEST_NAME).strip() : base;
        return (base.isEmpty() ? "plik" : base) + "." + type.ending();
    }
}
