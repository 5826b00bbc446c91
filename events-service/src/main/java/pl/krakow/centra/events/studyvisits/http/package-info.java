/** Study visits over HTTP. */
@NullMarked
package pl.krakow.centra.events.studyvisits.http;

import org.jspecify.annotations.NullMarked;
