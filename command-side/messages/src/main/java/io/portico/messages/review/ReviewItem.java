package io.portico.messages.review;

/**
 * One thing to be confirmed.
 *
 * @param itemId unique within its review
 */
public record ReviewItem(String itemId, ReviewedAccess access) {}
