/**
 * Files people send: what is in them says what they are, only what can't run is taken, and who downloads one gets it to save,
 * never to be shown or run in a page.
 */
@NullMarked
package pl.krakow.centra.kit.file;

import org.jspecify.annotations.NullMarked;
