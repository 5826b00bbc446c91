package pl.krakow.centra.sites.figures;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.reports.Statements;
import pl.krakow.centra.sites.api.reports.StatementsApi;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.Told;

/** Statements: whoever writes one fills in its words and keeps versions of it, others read the versions. */
@Component
@RequiredArgsConstructor
public class StatementPages {

    private static final int LONGEST = 10_000;

    private final StatementsApi statements;
    private final Told told;

    public void all(Visit visit, Model model) {
        model.addAttribute("statements", statements.statements(visit.caller()));
        model.addAttribute("year", visit.frame().today().getYear());
    }

    /**
     * Where to go on: the new statement, or the list that says why there is none.
     *
     * @param form what was typed, which the list shows again then
     */
    public String begin(
            Caller caller,
            Visit.Paths paths,
            String once,
            Statements.Begin begin,
            MultiValueMap<String, String> form,
            RedirectAttributes flash) {
        var begun = statements.begin(caller, new Once(once), begin);
        if (begun instanceof Answer.Given<Statements.Head>(var statement)) {
            return "redirect:" + paths.statements() + "/" + statement.id();
        }
        told.tell(begun, "statement", null, flash);
        FormKey.carry(once, begun, flash);
        Unsent.keep("begin", form, flash::addFlashAttribute);
        return "redirect:" + paths.statements();
    }

    /** @param form of which the visitor's own statements are */
    public void one(Visit visit, String form, String id, @Nullable Integer version, Model model) {
        var answer = Found.of(
                version == null
                        ? statements.statement(visit.caller(), id)
                        : statements.version(visit.caller(), id, version));
        var known = answer.orNull();
        model.addAttribute("statement", answer);
        model.addAttribute(
                "editable",
                known != null
                        && known.version() == null
                        && visit.writes()
                        && form.equals(known.statement().form()));
    }

    /**
     * Keeps the words of a part. What was typed stays in its field until it is saved; after a mistake with the revision
     * it was opened with, after somebody else's change with the one the page shows then.
     */
    public String write(
            Caller caller,
            Visit.Paths paths,
            String id,
            String section,
            long revision,
            String text,
            RedirectAttributes flash) {
        var here = "redirect:" + paths.statements() + "/" + id + "#" + section;
        var typed = text.replace("\r\n", "\n");
        if (typed.length() > LONGEST) {
            flash.addFlashAttribute("tooLong", section);
            flash.addFlashAttribute("opened", revision);
            flash.addFlashAttribute("entered", typed);
            return here;
        }
        var answer = statements.write(caller, id, section, new Revision(revision), new Statements.Text(typed));
        if (told.tell(answer, "statement", null, flash)) {
            return here;
        }
        flash.addFlashAttribute("kept", section);
        flash.addFlashAttribute("entered", typed);
        if (!(answer instanceof Answer.Refused<Statements.Head>(var refusal) && refusal.isStale())) {
            flash.addFlashAttribute("opened", revision);
        }
        return here;
    }

    public String keep(Caller caller, Visit.Paths paths, String id, long revision, RedirectAttributes flash) {
        told.tell(statements.keep(caller, id, new Revision(revision)), "version", null, flash);
        return "redirect:" + paths.statements() + "/" + id;
    }
}
