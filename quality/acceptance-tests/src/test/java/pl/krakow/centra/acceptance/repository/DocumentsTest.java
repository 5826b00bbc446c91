package pl.krakow.centra.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void nameOnlyWhatExists() throws IOException {
        var documents = Checkout.filesEndingWith(".md");
        var classes = classes();
        var broken = new ArrayList<String>();
        for (var document : documents) {
            broken.addAll(Document.of(document).broken(classes));
        }

        assertThat(documents).contains(Checkout.ROOT.resolve("README.md"));
        assertThat(broken).isEmpty();
    }

    @Test
    void areCaughtWhenTheyNameWhatDoesNotExist() throws IOException {
        var document = new Document(Checkout.ROOT.resolve("docs/SAMPLE.md"), """
                A [good link](../README.md) and [none](nowhere.md), `docs/adr` and `docs/none.md`, `Document` is a
                word, `DocumentsTest.classes()` a method, `NoSuchClass` no class; `docs/**` is a pattern.
                ```
                docs/none-either.md
                ```
                """);

        assertThat(document.broken(Set.of("DocumentsTest")))
                .containsExactlyInAnyOrder(
                        "SAMPLE.md: nowhere.md", "SAMPLE.md: docs/none.md", "SAMPLE.md: NoSuchClass");
    }

    @Test
    void listDecisionsWithoutGaps() throws IOException {
        var numbers = Checkout.filesEndingWith(".md").stream()
                .filter(file -> file.startsWith(Checkout.ROOT.resolve("docs/adr")))
                .map(file -> file.getFileName().toString().substring(0, 4))
                .sorted()
                .toList();

        assertThat(numbers).isNotEmpty().first().isEqualTo("0001");
        assertThat(numbers).last().isEqualTo("%04d".formatted(numbers.size()));
    }

    private static Set<String> classes() throws IOException {
        return Checkout.filesEndingWith(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }
}
