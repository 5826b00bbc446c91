package pl.krakow.centra.events.studyvisits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;

import org.springframework.stereotype.Component;

import pl.krakow.centra.events.studyvisits.domain.Decision;
import pl.krakow.centra.events.studyvisits.domain.SelectionRules;
import pl.krakow.centra.events.studyvisits.domain.Standing;
import pl.krakow.centra.kit.wording.Wording;

/** Why somebody can't go, in words. */
@Component
class Reasons {

    private static final int MOST = 1000;

    /** In the reader's language, with what the staff have to say to everybody. */
    String of(SelectionRules rules, Decision decision, Standing standing, String language) {
        var words = Wording.in(language);
        var sentences = new ArrayList<String>();
        switch (standing.verdict()) {
            case CONDITION_NOT_MET ->
                standing.conditions().stream()
                        .filter(condition -> !condition.met())
                        .forEach(condition -> {
                            var name = rules.find(condition.criterion())
                                    .map(criterion -> criterion.name().in(language))
                                    .orElse("");
                            sentences.add(words.say("study-visit.reason.condition", Map.of("criterion", name)));
                            var reason = condition.reason();
                            if (reason != null && !reason.isBlank()) {
                                sentences.add(reason);
                            }
                        });
            case BELOW_MINIMUM ->
                sentences.add(words.say(
                        "study-visit.reason.minimum",
                        Map.of(
                                "score", number(standing.score(), language),
                                "most", rules.most(),
                                "minimum", rules.minimum())));
            case QUALIFIES, NOT_ASSESSED ->
                sentences.add(words.say(
                        "study-visit.reason.full",
                        Map.of(
                                "score", number(standing.score(), language),
                                "most", rules.most(),
                                "rank", standing.rank(),
                                "qualified", decision.qualified())));
        }
        var said = decision.words();
        if (said != null) {
            sentences.add(said);
        }
        var text = String.join(" ", sentences);
        return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
    }

    private static String number(BigDecimal points, String language) {
        return "en".equals(language)
                ? points.toPlainString()
                : points.toPlainString().replace('.', ',');
    }
}
