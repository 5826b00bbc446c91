/**
 * Open pages hear what others change. The sites read the platform's events without a group and without keeping anything, tell
 * each open page of a centre that something it may show has changed, and the page asks for that part again with its own
 * person's token. Nothing runs while nobody looks.
 */
@NullMarked
package pl.krakow.centra.sites.live;

import org.jspecify.annotations.NullMarked;
