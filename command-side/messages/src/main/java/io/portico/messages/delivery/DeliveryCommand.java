package io.portico.messages.delivery;

/** Commands about mails that left the house. */
public sealed interface DeliveryCommand permits RecordDelivery {}
