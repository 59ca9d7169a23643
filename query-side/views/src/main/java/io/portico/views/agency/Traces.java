package io.portico.views.agency;

/**
 * How much there is of a person that others know of: what they keep to themselves, such as replies not yet sent, goes with
 * the rest and is not counted before.
 *
 * @param posts posts of theirs
 * @param files files of theirs that posts carry
 * @param signIns passwords, second factors, passkeys, sessions, tokens and links of theirs
 * @param began how many tasks they began, which are the agency's and stay, and are listed for review
 * @param mentions in how many places others wrote of them
 * @param held whether a legal hold keeps it
 */
public record Traces(int posts, int files, int signIns, int began, int mentions, boolean held) {}
