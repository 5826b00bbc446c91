package pl.krakow.centra.sites.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Refusal;

class ProblemsTest {

    private static Refusal refusal(int status, String code, Refusal.Field... fields) {
        return new Refusal(status, code, "Nie można", "Popraw.", List.of(), List.of(fields));
    }

    private static Answer<String> refused(int status, String code, Refusal.Field... fields) {
        return new Answer.Refused<>(refusal(status, code, fields));
    }

    @Test
    void keepsTheFirstMistakeOfAFieldAndTheOrderOfTheForm() {
        var problems = new Problems();
        problems.check("title", false, "first");
        problems.check("title", false, "second");
        problems.check("people", true, "right");
        problems.say("purpose", "Napisz, po co");

        assertThat(problems.all().keySet()).containsExactly("title", "purpose");
        assertThat(problems.at("title")).isEqualTo(new Problems.Problem("first", null));
    }

    @Test
    void putsWhatTheApiFoundAtItsFields() {
        var problems =
                Problems.of(refused(422, "invalid", new Refusal.Field("/sessions/0/start", "Podaj godzinę")), Map.of());

        assertThat(problems.at("sessions.0.start")).isEqualTo(new Problems.Problem(null, "Podaj godzinę"));
        assertThat(problems.renamed("sessions.0.start", "from").has("from")).isTrue();
    }

    @Test
    void putsARefusalAtTheFieldItsCodeIsAbout() {
        var problems = Problems.of(refused(409, "slug-taken"), Map.of("slug-taken", "slug"));
        assertThat(problems.at("slug")).isEqualTo(new Problems.Problem(null, "Nie można. Popraw."));
        assertThat(Problems.of(refused(409, "other")).has("")).isTrue();
    }

    @Test
    void knowsThatSomebodyElseWasFasterFromThatNobodyAnswered() {
        assertThat(Problems.of(refused(412, "precondition-failed")).isStale()).isTrue();
        assertThat(Problems.of(new Answer.Down<String>()).isStale()).isFalse();
        assertThat(Problems.of(new Answer.Down<String>()).has("")).isTrue();
        assertThat(Problems.of(new Answer.Given<>("done")).isEmpty()).isTrue();
    }

    @Test
    void takesPointersBelowANamedOneAndSaysWhetherAllAreFieldsOfTheForm() {
        var fields = Map.of("/choices", "choices");
        var problems = new Problems();

        assertThat(problems.take(refusal(422, "invalid", new Refusal.Field("/choices/1/room", "Wybierz")), fields))
                .isTrue();
        assertThat(problems.has("choices")).isTrue();
        assertThat(problems.take(refusal(422, "invalid", new Refusal.Field("/other", "?")), fields))
                .isFalse();
        assertThat(problems.take(refusal(409, "taken"), fields)).isFalse();
    }

    @Test
    void leavesAFormNobodyHasSentWithoutAny() {
        assertThatThrownBy(() -> Problems.NONE.check("title", false, "missing"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(Problems.NONE.isEmpty()).isTrue();
    }
}
