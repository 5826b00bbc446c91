package pl.krakow.centra.sites.api.writing;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** The entries of the knowledge base from draft to archive. */
@HttpExchange("/api/v1/centres/{centre}/knowledge-entries")
public interface WritingApi {

    /** The centre's and the city's. @param due only what is to be reviewed by today, longest first */
    @GetExchange
    Answer<Page<Written.Listed>> entries(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam boolean due,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @PostExchange
    Answer<Written> draft(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody Draft draft);

    /** Markdown as readers would see it; writes nothing. */
    @PostExchange("/preview")
    Answer<Preview> preview(Caller caller, @PathVariable CentreId centre, @RequestBody Markdown text);

    @GetExchange("/{entry}")
    Answer<Written> entry(Caller caller, @PathVariable CentreId centre, @PathVariable String entry);

    @PutExchange("/{entry}")
    Answer<Written> change(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String entry,
            Revision revision,
            @RequestBody Change change);

    @PostExchange("/{entry}/publish")
    Answer<Written> publish(
            Caller caller, @PathVariable CentreId centre, @PathVariable String entry, Revision revision);

    @PostExchange("/{entry}/archive")
    Answer<Written> archive(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String entry,
            Revision revision,
            @RequestBody Note note);

    /** Today becomes the day it was checked on. */
    @PostExchange("/{entry}/review")
    Answer<Written> review(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String entry,
            Revision revision,
            @RequestBody Review review);

    @GetExchange("/{entry}/versions")
    Answer<Page<Written.Version>> versions(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String entry,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{entry}/versions/{version}")
    Answer<Written.Whole> version(
            Caller caller, @PathVariable CentreId centre, @PathVariable String entry, @PathVariable long version);

    @PostExchange("/{entry}/versions/{version}/restore")
    Answer<Written> restore(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String entry,
            @PathVariable long version,
            Revision revision,
            @RequestBody Note note);

    /** @param file its content, which says what it is */
    @PostExchange(url = "/{entry}/files", contentType = "application/octet-stream")
    Answer<Written> attach(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String entry,
            Revision revision,
            Once once,
            @RequestParam String name,
            @RequestBody byte[] file);

    @DeleteExchange("/{entry}/files/{file}")
    Answer<Written> detach(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String entry,
            @PathVariable String file,
            Revision revision);

    /** @param cityWide for coordinators: the entry is the city's */
    record Draft(String kind, boolean cityWide, Content content) {}

    /** @param note for those who write too */
    record Change(Content content, @Nullable String note) {}

    /** Everything that is written, but for the files. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            Texts texts,
            List<String> topics,
            @Nullable Recording recording,
            List<String> relatedEntries,
            List<String> relatedEvents,
            List<Written.Source> sources,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate reviewOn,
            @Nullable String outdated) {}

    /** Polish is needed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Texts(Written.Text pl, Written.@Nullable Text en, Written.@Nullable Text uk) {}

    /** To watch or listen to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recording(
            String link,
            int seconds,
            boolean captions,
            @Nullable String transcript) {}

    /** A text to look at. */
    record Markdown(String body) {}

    /** @param html safe to put into a page */
    record Preview(String html, int minutes) {}

    /** Why, for those who write too. */
    record Note(@Nullable String note) {}

    /** @param next when to look through it again */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Review(@Nullable LocalDate next, @Nullable String note) {}
}
