package pl.krakow.centra.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

class RevisionTest {

    @Test
    void isTheETagItWrites() {
        assertThat(new Revision(7).etag()).isEqualTo("\"7\"");
        assertThat(Revision.parse("\"7\"")).contains(new Revision(7));
    }

    @Test
    void asksForTheCurrentState() {
        assertThatCode(() -> new Revision(7).requireCurrent(7)).doesNotThrowAnyException();
        assertThatCode(() -> Revision.ANY.requireCurrent(7)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Revision(6).requireCurrent(7))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(KitProblem.PRECONDITION_FAILED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "W/\"7\"", "\"-1\"", "\"seven\"", "\"7\", \"8\"", "\"9999999999999999999\"", "**"})
    void refusesWhatNamesNoState(String header) {
        assertThat(Revision.parse(header)).isEmpty();
    }
}
