package pl.krakow.centra.kit.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypesTest {

    @Test
    void goesByTheContentNotByTheName() throws IOException {
        assertThat(FileTypes.of("%PDF-1.7 ...".getBytes(UTF_8), "wzor.exe"))
                .map(FileTypes.FileType::ending)
                .contains("pdf");
        assertThat(FileTypes.of(zip("[Content_Types].xml", "word/document.xml"), "a.pdf"))
                .map(FileTypes.FileType::ending)
                .contains("docx");
        assertThat(FileTypes.of(openDocument("application/vnd.oasis.opendocument.text"), "a"))
                .map(FileTypes.FileType::ending)
                .contains("odt");
    }

    @Test
    void refusesWhatCouldRun() throws IOException {
        assertThat(FileTypes.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "a.docx"))
                .isEmpty();
        assertThat(FileTypes.of(zip("META-INF/MANIFEST.MF", "A.class"), "wzor.docx"))
                .isEmpty();
        assertThat(FileTypes.of(new byte[] {'M', 'Z', 0, 1, 2}, "wzor.pdf")).isEmpty();
        assertThat(FileTypes.of("%PDF-1.4 /OpenAction << /S /JavaScript >>".getBytes(UTF_8), "a.pdf"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script>", "<!DOCTYPE html>", "<svg onload=x>", "#!/bin/sh", "  "})
    void takesNoTextThatABrowserOrShellWouldRun(String text) {
        assertThat(FileTypes.of(text.getBytes(UTF_8), "a.txt")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wzór umowy.docx         | wzór umowy.pdf",
                "../../etc/passwd        | passwd.pdf",
                "C:\\fakepath\\plan.pdf  | plan.pdf",
                "a\"b;c.pdf              | a b c.pdf",
                "...                     | plik.pdf",
                "<script>.exe            | script.pdf"
            })
    void givesASafeNameWithTheEndingOfTheType(String name, String safe) {
        assertThat(FileTypes.safeName(name, new FileTypes.FileType("application/pdf", "pdf")))
                .isEqualTo(safe);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument(String type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(type.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        return bytes.toByteArray();
    }
}
