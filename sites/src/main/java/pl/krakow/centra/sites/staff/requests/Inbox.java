package pl.krakow.centra.sites.staff.requests;

import java.util.List;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.staff.Meeting;

/** Requests that wait at a centre, by time; those that want the same time of a room stand together. */
record Inbox(Answer<List<Cluster>> clusters) {

    public int waiting() {
        return clusters.orElse(List.of()).stream()
                .mapToInt(cluster -> cluster.requests().size())
                .sum();
    }

    /** Whether several can be accepted or declined at once. */
    public boolean isBulk() {
        return waiting() > 1;
    }

    /** Requests of which only one can be accepted; or one that nobody competes with. */
    record Cluster(List<Meeting> requests) {

        public Meeting first() {
            return requests.getFirst();
        }

        public boolean isContested() {
            return requests.size() > 1;
        }

        public int others() {
            return requests.size() - 1;
        }

        public String hurdle(Meeting request) {
            return request.isCrowded() ? "crowded" : request.isVerified() ? "free" : "unverified";
        }
    }
}
