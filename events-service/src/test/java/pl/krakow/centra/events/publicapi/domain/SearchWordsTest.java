package pl.krakow.centra.events.publicapi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Zażółć gęślą jaźń, zazolc gesla jazn",
        "ŁÓDŹ, lodz",
        "Straße, strasse",
        "Як написати заявку, як написати заявку",
        "ﬁnanse, finanse"
    })
    void foldsCaseAndMarks(String text, String folded) {
        assertThat(SearchWords.folded(text).replace("ß", "ss")).isEqualTo(folded);
    }

    @Test
    void takesTextsApartIntoWords() {
        assertThat(SearchWords.of(List.of("Dotacje – krok po kroku (cz. 2)", "dotacje")))
                .containsExactly("2", "cz", "dotacje", "krok", "kroku", "po");
        assertThat(SearchWords.asked("  !?  ")).isEmpty();
        assertThat(SearchWords.asked("a b c d e f g h i j")).hasSize(8);
    }

    @Test
    void sortsNamesAsInPolish() {
        assertThat(Stream.of(
                                "Żuraw", "zebra", "Łąka", "lato", "luz", "Źródło", "ćma", "cukier", "Ósemka", "osa",
                                "ozon")
                        .sorted(Comparator.comparing(SearchWords::sortKey)))
                .containsExactly(
                        "cukier", "ćma", "lato", "luz", "Łąka", "osa", "ozon", "Ósemka", "zebra", "Źródło", "Żuraw");
    }
}
