package pl.krakow.centra.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

class CursorTest {

    @Test
    void comesBackAsItWentOut() {
        var time = Instant.parse("2026-03-02T09:00:00.123Z");
        var id = UUID.randomUUID();

        var cursor = Cursor.decode(
                Cursor.of(time, LocalDate.of(2026, 3, 2), 7, "żółw", id).encode());

        assertThat(cursor.instant(0)).isEqualTo(time);
        assertThat(cursor.date(1)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(cursor.number(2)).isEqualTo(7);
        assertThat(cursor.text(3)).isEqualTo("żółw");
        assertThat(cursor.uuid(4)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "e30", "W10x", "bnVsbA", "WzFd!", "W251bGxd", "eyJhIjoxfQ", "[\"a\"]"})
    void refusesWhatWasNotMadeHere(String text) {
        assertThatThrownBy(() -> Cursor.decode(text).text(0))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(KitProblem.CURSOR_MALFORMED));
    }

    @Test
    void refusesValuesOfAnotherList() {
        var cursor = Cursor.of("a");

        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> cursor.text(1)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Cursor.decode("A".repeat(2000))).isInstanceOf(Problem.class);
    }

    @Test
    void leadsThroughEveryPageOnce() {
        var all = IntStream.rangeClosed(1, 47).boxed().toList();

        var first = page(all, 0);
        assertThat(first.items()).hasSize(20).startsWith(1);
        var second = page(all, (int) Cursor.decode(String.valueOf(first.next())).number(0));
        assertThat(second.items()).hasSize(20).startsWith(21);
        var third = page(all, (int) Cursor.decode(String.valueOf(second.next())).number(0));
        assertThat(third.items()).hasSize(7).endsWith(47);
        assertThat(third.next()).isNull();
    }

    private static Page<Integer> page(List<Integer> all, int after) {
        var oneMore = all.stream().filter(number -> number > after).limit(21).toList();
        return Page.of(oneMore, 20, Cursor::of);
    }
}
