"""What people say of a text: mentions, entities, frames, and the steps that change them."""
