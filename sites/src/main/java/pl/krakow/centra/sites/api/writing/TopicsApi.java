package pl.krakow.centra.sites.api.writing;

import java.util.List;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** What entries can be about; the same in the whole city. */
@HttpExchange("/api/v1/knowledge/topics")
public interface TopicsApi {

    /** In order. */
    @GetExchange
    Answer<Page<Topic>> topics(Caller caller);

    @PostExchange
    Answer<Topic> add(Caller caller, @RequestBody Draft topic);

    @PutExchange("/{topic}")
    Answer<Topic> change(Caller caller, @PathVariable String topic, Revision revision, @RequestBody Change change);

    @DeleteExchange("/{topic}")
    Answer<Done> remove(Caller caller, @PathVariable String topic, Revision revision);

    /** @param place lowest first */
    record Topic(String slug, String name, Wording names, int place, long revision) {

        /** The languages it has a name in. */
        public List<String> written() {
            return names.written();
        }
    }

    /** A new one. */
    record Draft(String slug, Wording names, int place) {}

    /** A known one as it is to be. */
    record Change(Wording names, int place) {}
}
