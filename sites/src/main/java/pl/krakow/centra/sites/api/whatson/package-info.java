/** What is on for everybody, and signing up for it. */
@NullMarked
package pl.krakow.centra.sites.api.whatson;

import org.jspecify.annotations.NullMarked;
